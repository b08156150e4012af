package org.lectern.server.inbox.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/** Files brought to a channel, and where to bring another; template inbox/imports.jte. */
public record ImportsPage(
        Layout layout, String channelId, String channelName, int historyDays, List<ImportView> files) {

    public ImportsPage {
        files = List.copyOf(files);
    }
}
