package org.lectern.server.channels.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/** The channels of an organisation; template channels/channels.jte. */
public record ChannelsPage(Layout layout, List<ChannelView> channels, boolean mayAdd) {

    public ChannelsPage {
        channels = List.copyOf(channels);
    }
}
