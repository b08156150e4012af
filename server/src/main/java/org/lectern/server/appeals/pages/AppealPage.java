package org.lectern.server.appeals.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * One appeal for who hears it and who follows it; template appeals/appeal.jte.
 *
 * @param contact where the answer goes; empty where the viewer does not see it
 * @param veil what covers the comment, or null
 * @param act the act that is appealed: hide or delete
 * @param place the clause as the document numbers it
 * @param by the role of who decided
 * @param way officer, panel or board
 * @param says what was said so far, as far as the viewer may know
 * @param heard how many of how many have had their say; empty where one person hears it
 * @param may what the viewer can do
 * @param why why they may not hear it; empty where they may
 * @param outcome what came of it, line by line; empty while it is open
 */
public record AppealPage(
        Layout layout,
        String number,
        String caseHref,
        String state,
        When filedAt,
        String source,
        String words,
        String contact,
        @Nullable When due,
        String where,
        List<Segment> post,
        List<Segment> comment,
        @Nullable Veil veil,
        String act,
        String place,
        String asks,
        String by,
        String reason,
        String way,
        List<Said> says,
        String heard,
        May may,
        String why,
        @Nullable String sayError,
        Field said,
        List<String> outcome) {

    public AppealPage {
        post = List.copyOf(post);
        comment = List.copyOf(comment);
        says = List.copyOf(says);
        outcome = List.copyOf(outcome);
    }

    /** What one who heard it said. */
    public record Said(String name, String says, String reason, When at) {}

    /** What the viewer can do with an appeal now. */
    public record May(boolean hear, boolean layBeforeBoard, boolean enterVote, boolean withdraw) {}
}
