package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.When;

/**
 * What can be done with a case besides deciding it: claim, hand over, put aside, note; template moderation/desk.jte.
 *
 * @param query the part of the queue that is shown beside it
 * @param held who has it, or null where that is of no use
 * @param takeOver the word to who has it, or null where nobody else has
 * @param holder the identifier of who has it; empty where nobody has
 * @param handOver to whom it can be handed over; empty where it cannot
 * @param hold until when it is to be put aside, or null where it cannot
 * @param rests until when it was put aside, or null
 * @param note a note for the team, or null where the reader may write none
 * @param open the form that stands open: take-over, hand-over, hold, note, or nothing
 * @param notes what the team has written about the case, the oldest first
 */
public record DeskPane(
        String caseId,
        String query,
        @Nullable HeldFragment held,
        @Nullable Field takeOver,
        String holder,
        List<Option> handOver,
        Field handOverTo,
        Field handOverNote,
        @Nullable Field hold,
        String earliest,
        Field holdReason,
        @Nullable When rests,
        @Nullable String restsBecause,
        boolean mayResume,
        @Nullable Field note,
        String open,
        List<Note> notes) {

    public DeskPane {
        handOver = List.copyOf(handOver);
        notes = List.copyOf(notes);
    }

    /** Something that the team has written about a case. */
    public record Note(String heading, String text, When at) {}
}
