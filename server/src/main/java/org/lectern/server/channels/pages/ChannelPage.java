package org.lectern.server.channels.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.When;

/**
 * One channel; template channels/channel.jte.
 *
 * @param shown what the policy wants read where a channel is described
 * @param posted what it wants to stand on the account itself, word for word
 * @param form null for those who may not change it
 */
public record ChannelPage(
        Layout layout,
        ChannelView channel,
        @Nullable Trouble trouble,
        List<ShownText> shown,
        List<ShownText> posted,
        @Nullable ChannelForm form) {

    public ChannelPage {
        shown = List.copyOf(shown);
        posted = List.copyOf(posted);
    }

    /** What was wrong at the last look, what is still safe, what to do, and when it is tried again. */
    public record Trouble(
            String wrong,
            String safe,
            String todo,
            @Nullable When nextTry) {}
}
