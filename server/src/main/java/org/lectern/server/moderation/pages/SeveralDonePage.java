package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Undo;

/**
 * What became of several comments; template moderation/several-done.jte.
 *
 * @param undo the way back, or null where nothing can be undone any more
 * @param goOn where what was not reached is gone on with, or null where all was
 */
public record SeveralDonePage(
        Layout layout,
        String title,
        @Nullable String under,
        String reason,
        List<SeveralLine> done,
        List<SeveralLine> undone,
        List<SeveralLine> staying,
        List<SeveralLine> open,
        @Nullable Undo undo,
        @Nullable String goOn) {

    public SeveralDonePage {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
        staying = List.copyOf(staying);
        open = List.copyOf(open);
    }
}
