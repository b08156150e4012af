package org.lectern.server.replay;

import java.util.List;
import org.lectern.detection.Detectors;
import org.lectern.detection.Finding;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.ClauseFindings;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.Joining;
import org.lectern.server.policy.PolicyInForce;

/** One of the two rulebooks that are compared, made ready once for many comments. */
record Side(Rulebook rulebook, Profile profile, Joining joining) {

    static Side of(PolicyInForce policy) {
        return new Side(policy.rulebook(), DetectionProfiles.of(policy), new Joining(policy.rulebook()));
    }

    List<ClauseFindings> judged(Detectors detectors, Subject subject) {
        return joining.noticed(detectors.judge(subject, profile).findings(), subject);
    }

    List<ClauseFindings> kept(List<Finding> findings, Subject subject) {
        return joining.kept(findings, subject);
    }
}
