package org.lectern.server.channels.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;

/** The form that adds a blog, with what the policy wants read there; template channels/new.jte. */
public record NewChannelPage(Layout layout, List<ShownText> shown, ChannelForm form) {

    public NewChannelPage {
        shown = List.copyOf(shown);
    }
}
