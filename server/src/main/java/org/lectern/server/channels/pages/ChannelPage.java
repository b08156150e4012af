package org.lectern.server.channels.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * One channel; template channels/channel.jte.
 *
 * @param form null for those who may not change it
 */
public record ChannelPage(
        Layout layout,
        ChannelView channel,
        @Nullable Trouble trouble,
        @Nullable ChannelForm form) {

    /** What was wrong at the last look, what is still safe, what to do, and when it is tried again. */
    public record Trouble(
            String wrong,
            String safe,
            String todo,
            @Nullable When nextTry) {}
}
