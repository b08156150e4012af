package org.lectern.server.appeals;

import java.time.Instant;

/** What became of asking for a decision to be looked at again. */
public sealed interface Filing {

    /** On record; an answer is due by then. */
    record Filed(Appeal appeal, Instant answerBy) implements Filing {}

    /** The time that the policy gives was over then. Nothing was kept. */
    record TooLate(Instant until) implements Filing {}

    /** The decision no longer holds and the comment is shown again: there is nothing to look at. Nothing was kept. */
    record ShownAgain() implements Filing {}

    /** Somebody asked before; one answer is given. */
    record FiledBefore(Appeal appeal) implements Filing {}
}
