package org.lectern.server.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which comments of a brought thread are known. A page shows no numbers, so a comment is known by its author and words: the same
 * words first, each as often as it is known; then, of the same author, words of which most are the same, which somebody has changed.
 */
final class Recognition {

    /** How much of the words two texts must share to be one that was changed; below it they are two comments. */
    private static final double SAME = 0.5;

    private Recognition() {}

    /** A comment by what a page shows of it; {@code id} is how it is known. */
    record Known(String id, String author, String text) {}

    /** What a page shows now. */
    record Shown(String author, String text) {}

    /** For each comment that is shown the id of the known one that it is, or null for a new one. */
    static List<@Nullable String> of(List<Known> known, List<Shown> shown) {
        Map<Shown, Deque<Known>> same = new HashMap<>();
        for (Known one : known) {
            same.computeIfAbsent(key(one.author(), one.text()), _ -> new ArrayDeque<>())
                    .add(one);
        }
        @Nullable String[] found = new String[shown.size()];
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < found.length; i++) {
            Deque<Known> those =
                    same.get(key(shown.get(i).author(), shown.get(i).text()));
            Known one = those == null ? null : those.poll();
            if (one != null) {
                found[i] = one.id();
                taken.add(one.id());
            }
        }
        changed(known, shown, found, taken);
        List<@Nullable String> ids = new ArrayList<>();
        for (@Nullable String id : found) {
            ids.add(id);
        }
        return ids;
    }

    private static void changed(List<Known> known, List<Shown> shown, @Nullable String[] found, Set<String> taken) {
        Map<String, List<Known>> left = new HashMap<>();
        for (Known one : known) {
            if (!taken.contains(one.id())) {
                left.computeIfAbsent(folded(one.author()), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        for (int i = 0; i < found.length; i++) {
            List<Known> those = left.get(folded(shown.get(i).author()));
            Known nearest = found[i] != null || those == null
                    ? null
                    : nearest(those, shown.get(i).text());
            if (nearest != null && those != null) {
                found[i] = nearest.id();
                those.remove(nearest);
            }
        }
    }

    private static @Nullable Known nearest(List<Known> those, String text) {
        Known best = null;
        double most = SAME;
        for (Known one : those) {
            double share = shared(one.text(), text);
            if (share >= most) {
                best = one;
                most = share;
            }
        }
        return best;
    }

    /** Words in both of all words in either. */
    private static double shared(String one, String other) {
        Set<String> first = words(one);
        Set<String> all = new HashSet<>(words(other));
        Set<String> both = new HashSet<>(all);
        both.retainAll(first);
        all.addAll(first);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(folded(text).split("[^\\p{L}\\p{N}]+")));
    }

    /** Whether two texts differ in nothing but their blanks and lines, which a browser sets as it likes. */
    static boolean sameWords(String one, String other) {
        return spaced(one).equals(spaced(other));
    }

    private static Shown key(String author, String text) {
        return new Shown(folded(author), spaced(text));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
