package org.lectern.server.replay.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/**
 * What the proposed version would have done with what came in since it was proposed, and with the newest comments; template replay/tried.jte.
 *
 * @param language that of the policy's words, by its tag
 */
public record ReplayPage(Layout layout, String language, List<Tried> tried) {

    public ReplayPage {
        tried = List.copyOf(tried);
    }

    /** One stretch of the past on which it was tried; {@code id} names its part of the page, {@code again} is empty where there was nothing to try it on. */
    public record Tried(
            String id, String heading, String lead, String again, List<Row> clauses, List<String> removals) {

        public Tried {
            clauses = List.copyOf(clauses);
            removals = List.copyOf(removals);
        }
    }

    /** A clause, and how many comments would be noticed under it and are not now, or the other way; of these, how many read as criticism. */
    public record Row(String place, String asks, long gained, long gainedCriticism, long lost, long lostCriticism) {}
}
