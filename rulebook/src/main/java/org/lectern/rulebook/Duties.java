package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The duties of a rulebook that the product carries out. */
public final class Duties {

    private Duties() {}

    /**
     * A duty that has a time.
     *
     * @param aim null where none is set
     * @param escalate the role that is told when it was missed; empty for none
     */
    public record Kept(Clause clause, Term by, @Nullable Term aim, String escalate) {}

    /** The duties with a time that begin with the trigger, in the order of the clauses. */
    public static List<Kept> after(Rulebook rulebook, Trigger trigger) {
        List<Kept> kept = new ArrayList<>();
        for (Clause clause : rulebook.all()) {
            for (Control control : clause.controls()) {
                if (control instanceof Control.Duty duty
                        && duty.by() != null
                        && duty.after().triggers().contains(trigger)) {
                    kept.add(new Kept(
                            clause,
                            duty.by(),
                            duty.aim(),
                            duty.escalate() == null ? "" : duty.escalate().word()));
                }
            }
        }
        return List.copyOf(kept);
    }
}
