package org.lectern.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Talk that has nothing to do with the post it stands under nor with the library. The model says how likely that is, from texts under posts;
 * the words of a subject that the post does not touch confirm it where the model half agrees. What greets or answers somebody, what is too short
 * to tell and what names the library or its staff is left alone, and more is asked of what may be meant for the library.
 */
final class Elsewhere {

    private static final String DETECTOR = "elsewhere 2";

    /** Words are weighed in half points; one that hardly means anything else weighs as much as two that may. */
    private static final int SURE = 4;

    private static final int MAYBE = 2;

    /** What a word costs that may speak of the library, one that stands in the post, and speaking to or of those present. */
    private static final int OF_LIBRARY = 4;

    private static final int SHARED = 6;
    private static final int PRESENT = 1;

    /** From so many half points words tell of another subject; of what seems to be meant for somebody here, and where it is open whether it criticises. */
    private static final int FAR = 4;

    private static final int FAR_IF_MEANT = 6;
    private static final int FAR_IF_OPEN = 5;

    /** The probability with which the model half agrees, and the least where a comment may be meant for the library. */
    private static final double HALF = 0.08;

    private static final double IF_MEANT = 0.5;

    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 2_000;
    private static final int STEM = 5;
    private static final int SHORTEST = 4;
    private static final List<String> GREETINGS = List.of(
            "hello ",
            "hi ",
            "hey ",
            "greetings ",
            "howdy ",
            "morning all",
            "evening all",
            "good morning",
            "good afternoon",
            "good evening",
            "good day");
    private static final Set<String> THOSE_PRESENT = Set.of("you", "your", "they", "we", "our");

    /** With these the comment may be about somebody here, whatever its subject. */
    private static final Set<Label> PERSONAL = EnumSet.of(
            Label.HATE,
            Label.HARASSMENT,
            Label.THREAT,
            Label.PERSONAL_INFO,
            Label.CONFIDENTIAL,
            Label.SELF_HARM,
            Label.CRISIS,
            Label.COPYRIGHT_CLAIM,
            Label.PRESS_INQUIRY);

    private Elsewhere() {}

    /**
     * What the model holds of a text.
     *
     * @param probability that it is off its topic
     * @param least the probability that counts at the level asked for
     * @param criticism whether it reads as criticism, null where that is open; a film can be criticised too
     * @param response whether it reads as asking for one
     */
    record Opinion(
            double probability,
            double least,
            @Nullable Boolean criticism,
            @Nullable Boolean response) {}

    /** What is to be said of it beside what was noticed; null where there is nothing to say. */
    static @Nullable Finding of(Sight sight, List<Finding> noticed, Opinion opinion) {
        if (opinion.probability() < Math.min(HALF, opinion.least()) || !isOpenToIt(sight, noticed)) {
            return null;
        }
        List<String> words = List.of(sight.words().toString().strip().split(" "));
        if (words.size() < FEWEST_WORDS
                || GREETINGS.stream().anyMatch(sight.words().toString().strip()::startsWith)
                || namesLibrary(words, sight.profile())) {
            return null;
        }
        boolean personal = noticed.stream().anyMatch(one -> PERSONAL.contains(one.label()));
        boolean meant = personal || Boolean.TRUE.equals(opinion.criticism()) || Boolean.TRUE.equals(opinion.response());
        boolean open = !meant && opinion.criticism() == null;
        Folded post = Folded.words(sight.subject().postText());
        int shared = shared(words, post);
        List<Subjects.Said> said = Subjects.shipped().in(sight.words());
        long near = Subjects.shipped().of(post) & ~Subjects.LIBRARY;
        if (said.stream().anyMatch(one -> (one.subjects() & near) != 0)) {
            return null;
        }
        Points points = points(said);
        int half = points.half() - cost(words, shared);
        if (half >= (meant ? FAR_IF_MEANT : open ? FAR_IF_OPEN : FAR)) {
            double score = Math.max(opinion.probability(), opinion.least());
            return finding(score, why(points.far(), sight));
        }
        double least = opinion.least();
        if (meant || shared > 0) {
            least = Math.max(least, IF_MEANT);
        } else if (open) {
            least = Math.max(least, (least + IF_MEANT) / 2);
        }
        return opinion.probability() >= least ? finding(opinion.probability(), Reasons.whole(Label.OFF_TOPIC)) : null;
    }

    private static Finding finding(double score, String why) {
        return new Finding(Label.OFF_TOPIC, null, score, null, null, why, DETECTOR);
    }

    private static boolean isOpenToIt(Sight sight, List<Finding> noticed) {
        return !sight.subject().postText().isBlank()
                && !sight.text().startsWith("@")
                && sight.words().length() <= LONGEST
                && noticed.stream().noneMatch(one -> one.label() == Label.OFF_TOPIC);
    }

    private record Points(int half, List<Subjects.Said> far) {}

    // The subject most spoken of counts in full, others half.
    private static Points points(List<Subjects.Said> said) {
        List<Subjects.Said> far = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int[] bySubject = new int[Long.SIZE];
        int total = 0;
        int best = 0;
        int cost = 0;
        for (Subjects.Said one : said) {
            if (one.isOfLibrary()) {
                cost += one.sure() ? Hits.MOST : OF_LIBRARY;
            } else if (seen.add(one.phrase())) {
                int weight = one.sure() ? SURE : MAYBE;
                far.add(one);
                total += weight;
                for (long left = one.subjects(); left != 0; left &= left - 1) {
                    int subject = Long.numberOfTrailingZeros(left);
                    bySubject[subject] += weight;
                    best = Math.max(best, bySubject[subject]);
                }
            }
        }
        return new Points(best + (total - best) / 2 - cost, far);
    }

    private static int cost(List<String> words, int shared) {
        boolean present = words.stream().anyMatch(THOSE_PRESENT::contains);
        return shared * SHARED + (present ? PRESENT : 0);
    }

    private static int shared(List<String> words, Folded post) {
        Set<String> stems = stems(List.of(post.toString().strip().split(" ")));
        return (int) stems(words).stream().filter(stems::contains).count();
    }

    private static Set<String> stems(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST && Character.isLetter(word.charAt(0)))
                .filter(word -> !Subjects.shipped().isEveryday(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    private static boolean namesLibrary(List<String> words, Profile profile) {
        boolean organisation = profile.organisations().stream()
                .anyMatch(name -> !name.core().isEmpty() && words.containsAll(name.core()));
        return organisation || profile.people().stream().anyMatch(words::containsAll);
    }

    private static String why(List<Subjects.Said> far, Sight sight) {
        Subjects.Said first =
                far.stream().filter(Subjects.Said::sure).findFirst().orElse(far.getFirst());
        int start = sight.words().start(first.start());
        int end = sight.words().end(first.end());
        return Reasons.elsewhere(sight.text().substring(start, end));
    }
}
