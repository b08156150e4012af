package org.lectern.server.steps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Attestation;
import org.lectern.server.appeals.AppealState;
import org.lectern.server.appeals.Letter;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionState;

/** Whether a decision that took a comment down counts towards a further step, and why it does or does not; pure. */
enum Standing {
    /** It is in force, and nobody appealed until the time for that was over. */
    NOT_APPEALED,
    /** It is in force, and somebody who had no part in it heard an appeal and let it stand. */
    STANDS,
    /** It is in force, the appeal against it was taken back, and the time for one is over. */
    TAKEN_BACK,
    /** It is in force, and the law leaves no appeal: sexual images of minors. */
    NO_APPEAL,
    /** Nobody was told yet, so nobody could object: it is not carried out, or the letter about it waits to be sent. */
    NOT_TOLD,
    /** Nobody found a way to tell the author. Who never learned of it cannot have let it stand. */
    NOT_REACHED,
    /** It can still be appealed. */
    CAN_BE_APPEALED,
    /** An appeal is not answered yet. */
    APPEALED,
    /** Somebody found it wrong. */
    OVERTURNED,
    /** Another decision took its place, or it was undone. */
    NO_LONGER_IN_FORCE,
    /** It is older than the policy counts. */
    TOO_OLD,
    /** The finding that its account is the same person's was taken back. */
    OTHER_ACCOUNT;

    /** Whether it is an upheld decision. */
    boolean counts() {
        return switch (this) {
            case NOT_APPEALED, STANDS, TAKEN_BACK, NO_APPEAL -> true;
            case NOT_TOLD,
                    NOT_REACHED,
                    CAN_BE_APPEALED,
                    APPEALED,
                    OVERTURNED,
                    NO_LONGER_IN_FORCE,
                    TOO_OLD,
                    OTHER_ACCOUNT -> false;
        };
    }

    /** Whether a step may go on resting on it: time that passes takes nothing from a step that was taken. */
    boolean holds() {
        return switch (this) {
            case OVERTURNED, NO_LONGER_IN_FORCE, OTHER_ACCOUNT -> false;
            case NOT_APPEALED,
                    STANDS,
                    TAKEN_BACK,
                    NO_APPEAL,
                    NOT_TOLD,
                    NOT_REACHED,
                    CAN_BE_APPEALED,
                    APPEALED,
                    TOO_OLD -> true;
        };
    }

    /**
     * How a decision stands. Its time runs from when the letter went out; who appealed knows of it without one.
     *
     * @param letter how far the letter about it has come; null where none was laid ready
     * @param until until when it can be appealed; null where nobody was given that right
     * @param appeal how the appeal against it stands; null without one
     * @param since decisions before this moment no longer count
     */
    static Standing of(
            Decision decision,
            Letter.@Nullable State letter,
            @Nullable Instant until,
            @Nullable AppealState appeal,
            Instant since,
            Instant now) {
        if (decision.state() == DecisionState.OVERTURNED || appeal == AppealState.OVERTURNED) {
            return OVERTURNED;
        }
        if (decision.state() != DecisionState.IN_FORCE || !decision.act().removes()) {
            return NO_LONGER_IN_FORCE;
        }
        if (decision.decidedAt().isBefore(since)) {
            return TOO_OLD;
        }
        if (appeal != null && appeal.open()) {
            return APPEALED;
        }
        if (appeal == AppealState.STANDS) {
            return STANDS;
        }
        if (decision.attested() == Attestation.CONTRABAND) {
            return NO_APPEAL;
        }
        if (appeal == null && letter == Letter.State.NOT_SENT) {
            return NOT_REACHED;
        }
        if (until == null || (appeal == null && letter != Letter.State.SENT)) {
            return NOT_TOLD;
        }
        if (now.isBefore(until)) {
            return CAN_BE_APPEALED;
        }
        return appeal == null ? NOT_APPEALED : TAKEN_BACK;
    }
}
