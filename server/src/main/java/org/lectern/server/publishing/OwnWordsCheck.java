package org.lectern.server.publishing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.detection.Detectors;
import org.lectern.detection.Profile;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Clause;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.policy.ClauseFindings;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/** Looks at what staff are about to say for what the policy asks to be noticed there. */
@Component
class OwnWordsCheck {

    private final Detectors detectors = Detectors.standard();
    private final Map<UUID, Profile> profiles = new ConcurrentHashMap<>();
    private final Policies policies;

    OwnWordsCheck(Policies policies) {
        this.policies = policies;
    }

    /**
     * Something that was noticed and the clause that asks for it.
     *
     * @param place where the clause stands in the policy
     */
    record Hint(String label, String why, String place) {}

    List<Hint> look(OrganisationId organisation, String text, String post, java.time.Instant at) {
        PolicyInForce policy = policies.inForce(organisation);
        Profile profile = profiles.computeIfAbsent(policy.version(), _ -> DetectionProfiles.of(policy.rulebook()));
        Subject subject = new Subject(text, post, "", "", at, Source.STAFF, List.of());
        return ClauseFindings.of(
                        policy.rulebook(), detectors.judge(subject, profile).findings(), subject)
                .stream()
                .filter(one -> one.clause() != null)
                .map(one -> hint(policy, one))
                .distinct()
                .toList();
    }

    private static Hint hint(PolicyInForce policy, ClauseFindings one) {
        Clause clause = one.clause() == null ? null : policy.rulebook().clause(one.clause());
        return new Hint(one.finding().label().word(), one.finding().why(), clause == null ? "" : clause.place());
    }
}
