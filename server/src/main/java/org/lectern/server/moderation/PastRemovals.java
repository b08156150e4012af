package org.lectern.server.moderation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.springframework.stereotype.Component;

/** The door to removals that stand or wait, for a policy that is tried on them. It writes nothing. */
@Component
public class PastRemovals {

    private static final Set<DecisionState> COUNT = EnumSet.of(DecisionState.IN_FORCE, DecisionState.PROPOSED);

    private final DecisionRows rows;
    private final People people;

    PastRemovals(DecisionRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    /** What each person of the organisation is now, by their ids. */
    public Map<UUID, String> roles(OrganisationId organisation) {
        return people.members(organisation).stream()
                .collect(Collectors.toMap(member -> member.person().id().value(), Member::role, (one, _) -> one));
    }

    /** For each of the items whose last decision is a removal of these words that stands or waits, that removal; in the open transaction. */
    public Map<UUID, Removal> of(Map<UUID, Integer> revisions, Map<UUID, String> roles) {
        Map<UUID, Removal> removals = new HashMap<>();
        rows.lastAbout(revisions.keySet()).forEach((item, decision) -> {
            if (COUNT.contains(decision.state())
                    && decision.act().removes()
                    && Integer.valueOf(decision.revision()).equals(revisions.get(item))) {
                removals.put(
                        item,
                        new Removal(
                                decision.act(),
                                decision.citation(),
                                decision.attested(),
                                roles.getOrDefault(decision.decidedBy(), "")));
            }
        });
        return removals;
    }
}
