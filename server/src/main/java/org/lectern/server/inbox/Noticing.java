package org.lectern.server.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Finding;
import org.lectern.detection.Judgement;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;
import org.lectern.server.policy.Ballot;
import org.lectern.server.policy.ClauseFindings;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/** Asks the detectors about a text and finds the clauses that ask for what they notice. */
@Component
class Noticing {

    private final Detectors detectors = Detectors.standard();
    private final Map<Of, Profile> profiles = new ConcurrentHashMap<>();

    /** What a profile is made of. */
    private record Of(UUID version, Ballot ballot) {}

    /** What was noticed, how pressing the item is (0 to 1), and whether a librarian would answer it. */
    record Result(List<NoticedHere> noticed, double priority, boolean needsResponse) {}

    Result judge(PolicyInForce policy, Subject subject) {
        Profile profile =
                profiles.computeIfAbsent(new Of(policy.version(), policy.ballot()), _ -> DetectionProfiles.of(policy));
        Judgement judgement = detectors.judge(subject, profile);
        List<NoticedHere> noticed = ClauseFindings.of(policy.rulebook(), judgement.findings(), subject).stream()
                .map(one -> noticed(one.finding(), one.clause()))
                .toList();
        return new Result(noticed, judgement.priority(), Boolean.TRUE.equals(judgement.needsResponse()));
    }

    private static NoticedHere noticed(Finding finding, @Nullable String clause) {
        return new NoticedHere(
                finding.label().word(),
                finding.facet(),
                clause,
                finding.score(),
                finding.start(),
                finding.end(),
                finding.why(),
                finding.detector());
    }
}
