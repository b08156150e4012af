package org.lectern.server.hosting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/** What a library shows to its system; template hosting/sharing.jte. */
public record SharingPage(Layout layout, String system, List<Line> lines, Form form) {

    public SharingPage {
        lines = List.copyOf(lines);
    }

    /** Somebody who may look, or might; {@code end} is where ending it is posted, null where it has ended. */
    public record Line(
            String name, String shows, When until, @Nullable String end) {}

    /** Whom to let in, until when, to what. */
    public record Form(
            Field email,
            Field until,
            boolean comments,
            boolean record,
            @Nullable String wrongWhat) {}
}
