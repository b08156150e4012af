package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.detection.Detectors;
import org.lectern.detection.Profile;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Truth;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Post;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Which comments read as criticism of the library: the gates ask for a second person, and whoever would remove one is asked whether they would if it praised. */
@Component
class Criticism {

    private final Detectors detectors = Detectors.standard();
    private final Map<UUID, Profile> profiles = new ConcurrentHashMap<>();
    private final Policies policies;

    Criticism(Policies policies) {
        this.policies = policies;
    }

    /** Whether what the form asks for is asked about: what goes at once goes whatever it says of the library. */
    boolean asks(Viewer viewer, Found found, Act act, DecisionForm form) {
        return !form.goesAtOnce(found.rulebook()) && asks(viewer, found, act);
    }

    /** Whether the act is asked about. */
    boolean asks(Viewer viewer, Found found, Act act) {
        return act.removes() && reads(viewer, found);
    }

    /** Whether a removal of criticism is asked for without an answer to the question that lets it go. */
    boolean unanswered(PolicyInForce policy, Item item, Post post, DecisionRequest request) {
        boolean answered = request.mirror() != null && request.mirror().carries();
        return request.act().removes()
                && !request.goesAtOnce(policy.rulebook())
                && !answered
                && of(policy, item, post) == Truth.YES;
    }

    /** Whether the comment reads as criticism; what could not be judged does not. */
    boolean reads(Viewer viewer, Found found) {
        return of(policies.inForce(viewer.organisation()), found.item(), found.post()) == Truth.YES;
    }

    /** Whether an item is criticism, as {@code judge} says; unknown where that is not sure, and for what nobody may read any more. */
    Truth of(PolicyInForce policy, Item item, Post post) {
        if (item.sealed()) {
            return Truth.UNKNOWN;
        }
        Profile profile = profiles.computeIfAbsent(policy.version(), _ -> DetectionProfiles.of(policy.rulebook()));
        Subject subject = new Subject(item.text(), post.text(), "", "", null, Source.PUBLIC, List.of());
        Boolean judged = detectors.judge(subject, profile).criticism();
        return judged == null ? Truth.UNKNOWN : Truth.of(judged);
    }
}
