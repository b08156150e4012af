package org.lectern.server.moderation;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attempt;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Facts;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.rulebook.Noticed;
import org.lectern.rulebook.Predicate;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Truth;
import org.lectern.rulebook.Word;

/** A removal that somebody decided, with what the gates ask about it; {@code role} is what its decider is now, empty for who has left. */
public record Removal(
        Act act, @Nullable Citation citation, @Nullable Attestation attested, String role) {

    /** What a policy would say to it if it were asked for now, before anybody else has agreed. */
    public enum Standing implements Word {
        POSSIBLE,
        SECOND_PERSON,
        REFUSED
    }

    /**
     * Asks the gates of a rulebook.
     *
     * @param effective with the guards of its jurisdiction
     * @param criticism asked only where a gate wants to know
     */
    public Standing under(Rulebook effective, List<Noticed> noticed, Supplier<Truth> criticism) {
        CaseFacts known = new CaseFacts(
                role, true, attested, false, "official", Citations.counselAllows(effective, citation), Truth.UNKNOWN);
        Facts facts = fact -> fact instanceof Predicate.Criticism ? criticism.get() : known.answer(fact);
        List<GateResult> results = Gates.evaluate(effective, new Attempt(act, citation, noticed), facts);
        if (Gates.unmet(results).isEmpty()) {
            return Standing.POSSIBLE;
        }
        return Gates.waitsForSecondPersonOnly(results) ? Standing.SECOND_PERSON : Standing.REFUSED;
    }
}
