package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/**
 * How a team works on its queue: its saved views, how long claims last, what was noticed wrongly; template moderation/views.jte.
 *
 * @param mayChange whether the reader may rename and remove views
 * @param claim the minutes that a claim lasts, or null where the reader may not set them or decides alone
 * @param figures how often what was noticed was marked as noticed wrongly
 */
public record ViewsPage(
        Layout layout,
        List<Saved> saved,
        boolean mayChange,
        @Nullable String problem,
        @Nullable Field claim,
        List<Figure> figures) {

    public ViewsPage {
        saved = List.copyOf(saved);
        figures = List.copyOf(figures);
    }

    /** A saved view, with what it shows in words. */
    public record Saved(String id, String name, String href, String shows) {}

    /** What was noticed, and how often wrongly. */
    public record Figure(String label, int wrongly) {}
}
