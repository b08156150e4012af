package org.lectern.server.channels.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** Whose account a channel is; template channels/capacity.jte. */
public record CapacityPage(Layout layout, String id, String name, List<Option> options) {

    public CapacityPage {
        options = List.copyOf(options);
    }
}
