package org.lectern.server.replay.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/**
 * What the proposed version would have done with the newest comments; template replay/tried.jte.
 *
 * @param language that of the policy's words, by its tag
 */
public record ReplayPage(
        Layout layout, String language, String lead, String again, List<Row> clauses, List<String> removals) {

    public ReplayPage {
        clauses = List.copyOf(clauses);
        removals = List.copyOf(removals);
    }

    /** A clause, and how many comments would be noticed under it and are not now, or the other way; of these, how many read as criticism. */
    public record Row(String place, String asks, long gained, long gainedCriticism, long lost, long lostCriticism) {}
}
