package org.lectern.detection.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The plain way to notice something, to compare with: words, and pairs of words that follow each other, which stood more often in comments that
 * hold than in others. A comment or a name of an author with one of them is noticed.
 */
record KeyWords(Set<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}$%]+");

    /** How often a word must have been right, and in how many comments; the best of these is taken. */
    private static final double[] RIGHT = {0.34, 0.5, 0.67, 0.8};

    private static final int[] LEAST = {2, 3, 4};

    /** Those with which most is noticed rightly in these comments, by the harmonic mean of precision and recall (F1). */
    static KeyWords chosen(List<Example> comments, Predicate<Example> holds) {
        Map<String, int[]> counts = new HashMap<>();
        for (Example comment : comments) {
            int right = holds.test(comment) ? 1 : 0;
            for (String word : of(comment)) {
                int[] count = counts.computeIfAbsent(word, _ -> new int[2]);
                count[0]++;
                count[1] += right;
            }
        }
        KeyWords best = new KeyWords(Set.of());
        double most = 0;
        for (double right : RIGHT) {
            for (int least : LEAST) {
                KeyWords some = those(counts, right, least);
                double f = Counts.among(comments, holds, some::notice).f();
                if (f > most) {
                    most = f;
                    best = some;
                }
            }
        }
        return best;
    }

    private static KeyWords those(Map<String, int[]> counts, double right, int least) {
        Set<String> words = new HashSet<>();
        counts.forEach((word, count) -> {
            if (count[1] >= least && count[1] >= right * count[0]) {
                words.add(word);
            }
        });
        return new KeyWords(words);
    }

    boolean notice(Example comment) {
        return of(comment).stream().anyMatch(words::contains);
    }

    /** Whether a comment has no longer word of the post that it stands under: the plain way to notice what is off its topic. */
    static boolean isUnrelated(Example comment) {
        Set<String> post = new HashSet<>(List.of(split(comment.post())));
        return !comment.post().isBlank()
                && List.of(split(comment.text())).stream().noneMatch(word -> word.length() > 3 && post.contains(word));
    }

    private static Set<String> of(Example comment) {
        Set<String> words = new HashSet<>();
        add(comment.text(), "", words);
        add(comment.author(), "author ", words);
        return words;
    }

    private static void add(String text, String where, Set<String> words) {
        String last = "";
        for (String word : split(text)) {
            if (!word.isEmpty()) {
                words.add(where + word);
                words.add(where + last + " " + word);
                last = word;
            }
        }
    }

    private static String[] split(String text) {
        return BETWEEN.split(text.toLowerCase(Locale.ROOT));
    }
}
