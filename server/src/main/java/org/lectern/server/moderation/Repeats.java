package org.lectern.server.moderation;

import java.util.List;
import org.lectern.detection.Detectors;
import org.lectern.detection.Earlier;
import org.lectern.detection.Label;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/**
 * Of several equal comments the first stays. What was noticed as a repetition when it came in is one only as long as what it repeats can
 * still be read: where that is gone, this is the one that stays.
 */
@Component
class Repeats {

    private static final int LONGEST_HISTORY = 200;

    private final Detectors detectors = Detectors.standard();
    private final Items items;

    Repeats(Items items) {
        this.items = items;
    }

    /** What was noticed about the comment, without a repetition of what nobody can read any more. In the open transaction. */
    List<NoticedHere> standing(PolicyInForce policy, Item item, List<NoticedHere> noticed) {
        return noticed.stream().noneMatch(Repeats::isRepetition) || repeats(policy, item)
                ? noticed
                : noticed.stream().filter(one -> !isRepetition(one)).toList();
    }

    private static boolean isRepetition(NoticedHere noticed) {
        return noticed.label().equals(Label.DUPLICATE.word());
    }

    private boolean repeats(PolicyInForce policy, Item item) {
        List<Earlier> stand = items.earlierByAuthor(item, LONGEST_HISTORY).stream()
                .filter(earlier -> earlier.status() == PlatformStatus.VISIBLE)
                .map(earlier -> new Earlier(earlier.externalId(), earlier.text()))
                .toList();
        Subject subject = new Subject(item.text(), "", "", "", null, Source.PUBLIC, stand);
        return detectors.judge(subject, DetectionProfiles.of(policy.rulebook())).findings().stream()
                .anyMatch(finding -> finding.label() == Label.DUPLICATE);
    }
}
