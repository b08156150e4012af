package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.moderation.pages.ConfirmPage.Sent;
import org.lectern.server.web.pages.Layout;

/**
 * What will become of each of several comments, counted; template moderation/several-preview.jte.
 *
 * @param counts sentences with a number each, as "7 comments: WordPress holds them back"
 * @param under the clause that is cited, or null where nothing is removed
 * @param button what pressing it does, or null where nothing can go
 * @param sent the form's fields, sent again by the button
 */
public record SeveralPreviewPage(
        Layout layout,
        String title,
        List<String> counts,
        @Nullable String under,
        String reason,
        List<SeveralLine> going,
        List<SeveralLine> staying,
        @Nullable String button,
        boolean removes,
        List<Sent> sent) {

    public SeveralPreviewPage {
        counts = List.copyOf(counts);
        going = List.copyOf(going);
        staying = List.copyOf(staying);
        sent = List.copyOf(sent);
    }
}
