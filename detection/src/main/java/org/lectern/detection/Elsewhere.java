package org.lectern.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Talk about another subject than the post's and the library's: words of that subject, and nothing that ties the comment to either. Counted
 * in half points; a word that hardly means anything else weighs as much as two that may.
 */
final class Elsewhere {

    private static final String DETECTOR = "elsewhere 1";

    private static final int SURE = 4;
    private static final int MAYBE = 2;

    /** What a word costs that may speak of the library, one that stands in the post, and speaking to or of those present. */
    private static final int OF_LIBRARY = 4;

    private static final int SHARED = 6;
    private static final int PRESENT = 1;

    /** From so many half points it counts at level high, at the others, and is beyond doubt. */
    private static final int HIGH = 3;

    private static final int NORMAL = 4;
    private static final int CLEAR = 8;

    /** Of what seems to be meant for the library or for somebody here, and where it is open whether it criticises. */
    private static final int MEANT = 6;

    private static final int OPEN = 5;

    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 2_000;
    private static final int STEM = 5;
    private static final int SHORTEST = 4;
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
     * What is to be said of it beside what was noticed; null where there is nothing to say, or it answers another comment.
     *
     * @param criticism whether it reads as criticism, null where that is open; more is needed then, since a film can be criticised too
     * @param response whether it reads as asking for one
     */
    static @Nullable Finding of(
            Sight sight, List<Finding> noticed, @Nullable Boolean criticism, @Nullable Boolean response) {
        String text = sight.text();
        if (sight.subject().postText().isBlank()
                || text.startsWith("@")
                || sight.words().length() > LONGEST
                || noticed.stream().anyMatch(one -> one.label() == Label.OFF_TOPIC)) {
            return null;
        }
        int least = least(noticed, criticism, response);
        List<Subjects.Said> said = Subjects.shipped().in(sight.words());
        if (points(said, Subjects.LIBRARY).half() < least) {
            return null;
        }
        Folded post = Folded.words(sight.subject().postText());
        Points points = points(said, Subjects.shipped().of(post) | Subjects.LIBRARY);
        if (points.half() < least) {
            return null;
        }
        List<String> words = List.of(sight.words().toString().strip().split(" "));
        int half = points.half() - cost(words, post);
        if (half < least || words.size() < FEWEST_WORDS || namesLibrary(words, sight.profile())) {
            return null;
        }
        double score = half >= CLEAR ? 0.9 : half >= NORMAL ? Level.LOW.least() : Level.HIGH.least();
        return new Finding(Label.OFF_TOPIC, null, score, null, null, why(points.far(), sight), DETECTOR);
    }

    private static int least(List<Finding> noticed, @Nullable Boolean criticism, @Nullable Boolean response) {
        boolean personal = noticed.stream().anyMatch(one -> PERSONAL.contains(one.label()));
        if (personal || Boolean.TRUE.equals(criticism) || Boolean.TRUE.equals(response)) {
            return MEANT;
        }
        return criticism == null ? OPEN : HIGH;
    }

    private record Points(int half, List<Subjects.Said> far) {}

    // The subject most spoken of counts in full, others half.
    private static Points points(List<Subjects.Said> said, long near) {
        List<Subjects.Said> far = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int[] bySubject = new int[Long.SIZE];
        int total = 0;
        int best = 0;
        int cost = 0;
        for (Subjects.Said one : said) {
            if (one.isOfLibrary()) {
                cost += one.sure() ? Hits.MOST : OF_LIBRARY;
            } else if ((one.subjects() & near) == 0 && seen.add(one.phrase())) {
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

    private static int cost(List<String> words, Folded post) {
        Set<String> stems = stems(List.of(post.toString().strip().split(" ")));
        long shared = stems(words).stream().filter(stems::contains).count();
        boolean present = words.stream().anyMatch(THOSE_PRESENT::contains);
        return (int) shared * SHARED + (present ? PRESENT : 0);
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
                .flatMap(name -> name.core().stream())
                .anyMatch(word -> word.length() >= SHORTEST && words.contains(word));
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
