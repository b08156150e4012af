package org.lectern.server.cases;

import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Duties;
import org.lectern.rulebook.Term;

/**
 * How long a clause gives for something.
 *
 * @param aim the time in which it should be done if it can; null where none is set
 * @param escalate the role that is told when it was missed; empty for none
 */
public record Deadline(String clause, Term by, @Nullable Term aim, String escalate) {

    public static Deadline of(Duties.Kept duty) {
        return new Deadline(duty.clause().id(), duty.by(), duty.aim(), duty.escalate());
    }
}
