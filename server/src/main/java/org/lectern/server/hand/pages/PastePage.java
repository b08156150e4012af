package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** Where a thread is pasted; template hand/paste.jte. */
public record PastePage(
        Layout layout,
        List<Option> channels,
        String text,
        String url,
        boolean held,
        @Nullable String error) {

    public PastePage {
        channels = List.copyOf(channels);
    }
}
