package org.lectern.server.moderation;

import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.cases.Case;

/**
 * What somebody asks to decide about a case as they saw it: {@code seen} and the revision that was on their screen. Only an act that
 * removes can be attested, or asked whether it would be taken if the comment praised the library.
 */
public record DecisionRequest(
        Case seen,
        int revision,
        Act act,
        @Nullable Citation citation,
        Decision.Ground ground,
        String reason,
        @Nullable Attestation attested,
        @Nullable Mirror mirror) {

    public DecisionRequest {
        attested = act.removes() ? attested : null;
        mirror = act.removes() ? mirror : null;
    }

    boolean goesAtOnce(Rulebook rulebook) {
        return Citations.goesAtOnce(rulebook, citation, attested);
    }
}
