package org.lectern.server.moderation;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may settle it where a second look came to something else; pure. Whoever decided can take it back at any time, and confirm it only
 * where nobody else is left; whoever looked again has had their say.
 */
final class Settling {

    private Settling() {}

    /** @param able all who may decide */
    static Set<Difference.Outcome> may(UUID person, UUID decider, UUID reviewer, Set<UUID> able) {
        if (!able.contains(person) || person.equals(reviewer)) {
            return Set.of();
        }
        if (!person.equals(decider)) {
            return EnumSet.allOf(Difference.Outcome.class);
        }
        boolean somebodyElse = able.stream().anyMatch(one -> !one.equals(decider) && !one.equals(reviewer));
        return somebodyElse ? EnumSet.of(Difference.Outcome.TAKEN_BACK) : EnumSet.allOf(Difference.Outcome.class);
    }
}
