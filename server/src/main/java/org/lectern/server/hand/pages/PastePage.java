package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * Where a thread is pasted, or somebody's post or message; template hand/paste.jte.
 *
 * @param places what it may be
 * @param author who wrote it, where it is no thread
 */
public record PastePage(
        Layout layout,
        List<Option> channels,
        List<Option> places,
        String author,
        String text,
        String url,
        boolean held,
        @Nullable String error) {

    public PastePage {
        channels = List.copyOf(channels);
        places = List.copyOf(places);
    }
}
