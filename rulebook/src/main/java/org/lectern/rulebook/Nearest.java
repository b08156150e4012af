package org.lectern.rulebook;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known word that somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** A sentence that suggests the nearest known word, or lists them where none is near. */
    static String instead(String written, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .orElse("");
        if (distance(written, nearest) <= Math.max(1, written.length() / 3)) {
            return "Did you mean \"" + nearest + "\"?";
        }
        return known.isEmpty() ? "Leave it out." : "Write one of: " + String.join(", ", known) + ".";
    }

    /** Insertions, deletions, substitutions and exchanges of neighbours between two words. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int substitution = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(substitution, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
