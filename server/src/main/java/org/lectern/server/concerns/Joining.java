package org.lectern.server.concerns;

import org.jspecify.annotations.Nullable;

/** Which concern a report of a comment belongs to. */
sealed interface Joining {

    /** Another report of what is looked at already, or of what was looked at and has not changed since. */
    record With(Concern concern) implements Joining {}

    /** Nobody has said so of these words. */
    record Anew() implements Joining {}

    /**
     * Many reports of one comment are one thing, and one that keeps to the rules does not come back unless it has changed.
     *
     * @param open the open concern about the comment
     * @param last the one about it that was answered last
     * @param revision the comment as it stands now
     */
    static Joining of(@Nullable Concern open, @Nullable Concern last, int revision) {
        if (open != null) {
            return new With(open);
        }
        if (last != null && last.outcome() == Concern.Outcome.KEPT && last.revision() == revision) {
            return new With(last);
        }
        return new Anew();
    }
}
