package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Profile;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Which comments read as criticism of the library, so that whoever would remove one is asked whether they would if it praised. */
@Component
class Criticism {

    private final Detectors detectors = Detectors.standard();
    private final Map<UUID, Profile> profiles = new ConcurrentHashMap<>();
    private final Policies policies;

    Criticism(Policies policies) {
        this.policies = policies;
    }

    /** Whether the act is asked about: what somebody attests must go whatever it says of the library. */
    boolean asks(Viewer viewer, Found found, Act act, @Nullable Attestation attested) {
        return act.removes() && attested == null && reads(viewer, found);
    }

    /** Whether the comment reads as criticism; what could not be judged does not. */
    boolean reads(Viewer viewer, Found found) {
        if (found.item().sealed()) {
            return false;
        }
        PolicyInForce policy = policies.inForce(viewer.organisation());
        Profile profile = profiles.computeIfAbsent(policy.version(), _ -> DetectionProfiles.of(policy.rulebook()));
        Subject subject = new Subject(found.item().text(), found.post().text(), "", "", null, Source.PUBLIC, List.of());
        return Boolean.TRUE.equals(detectors.judge(subject, profile).criticism());
    }
}
