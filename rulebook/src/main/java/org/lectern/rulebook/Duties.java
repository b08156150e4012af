package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The duties of a rulebook that the product carries out. */
public final class Duties {

    private Duties() {}

    /**
     * A duty with its terms read.
     *
     * @param aim null where none is set
     * @param escalate the role that is told when it was missed; empty for none
     */
    public record Kept(Clause clause, Term by, @Nullable Term aim, String escalate) {}

    /** The duties that begin with the trigger, in the order of the clauses. */
    public static List<Kept> after(Rulebook rulebook, Trigger trigger) {
        List<Kept> kept = new ArrayList<>();
        for (Clause clause : rulebook.all()) {
            for (Control control : clause.controls()) {
                if (control instanceof Control.Duty duty && duty.trigger() == trigger) {
                    kept(clause, duty).ifPresent(kept::add);
                }
            }
        }
        return List.copyOf(kept);
    }

    private static Optional<Kept> kept(Clause clause, Control.Duty duty) {
        Term aim = duty.aim() == null ? null : Term.of(duty.aim()).orElse(null);
        return Term.of(duty.by()).map(by -> new Kept(clause, by, aim, duty.escalate()));
    }
}
