package org.lectern.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bulk posting and begging that share no word with the post they stand under. Other promotion is left out: a roofer under a leaking roof and a
 * candidate under a day of voting are no strangers there, whichever words they use.
 */
final class Unrelated {

    private static final String DETECTOR = "unrelated 1";
    private static final Set<Label> POSTED_ANYWHERE = Set.of(Label.SPAM, Label.SOLICITATION);

    /** About one in two of those comments is off its topic. */
    private static final double SCORE = 0.5;

    /** Words of so many letters are the same where they begin alike, so that plurals and endings do not count. */
    private static final int STEM = 5;

    private Unrelated() {}

    /** What is to be said of it, beside what was noticed; null where there is nothing to say. */
    static @Nullable Finding of(Sight sight, List<Finding> noticed) {
        boolean anywhere = noticed.stream().anyMatch(finding -> POSTED_ANYWHERE.contains(finding.label()));
        boolean said = noticed.stream().anyMatch(finding -> finding.label() == Label.OFF_TOPIC);
        if (!anywhere || said || sight.subject().postText().isBlank()) {
            return null;
        }
        Set<String> post = stems(Folded.words(sight.subject().postText()));
        boolean shared = stems(sight.words()).stream().anyMatch(post::contains);
        return shared || post.isEmpty()
                ? null
                : new Finding(Label.OFF_TOPIC, null, SCORE, null, null, Reasons.unrelated(), DETECTOR);
    }

    private static Set<String> stems(Folded words) {
        Set<String> stems = new HashSet<>();
        for (String word : words.toString().split(" ")) {
            if (word.length() >= STEM && Character.isLetter(word.charAt(0))) {
                stems.add(word.substring(0, STEM));
            }
        }
        return stems;
    }
}
