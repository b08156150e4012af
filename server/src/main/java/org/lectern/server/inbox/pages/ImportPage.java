package org.lectern.server.inbox.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/** One file on its way in; templates inbox/import.jte and inbox/progress.jte. */
public record ImportPage(Layout layout, String channelId, String channelName, ImportView file, List<Refused> refused) {

    public ImportPage {
        refused = List.copyOf(refused);
    }

    /** A row that was refused, and why. */
    public record Refused(long line, String why) {}
}
