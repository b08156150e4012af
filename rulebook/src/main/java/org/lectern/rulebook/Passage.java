package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;

/** A run of words that stands in both of two texts, or in one of them only. */
public record Passage(Kind kind, String words) {

    /** In which of the texts it stands. */
    public enum Kind {
        SAME,
        OUT,
        IN
    }

    /**
     * What became of the first text in the second, word for word: the longest common subsequence of words (R. A. Wagner and M. J. Fischer,
     * "The String-to-String Correction Problem", Journal of the ACM 21 (1974), 168-173). Passages that are the same are those of the second text; white space is one space.
     */
    public static List<Passage> between(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        int[][] common = common(old, now);
        List<Passage> passages = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                add(passages, Kind.SAME, now[j]);
                i++;
                j++;
            } else if (j == now.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
                add(passages, Kind.OUT, old[i]);
                i++;
            } else {
                add(passages, Kind.IN, now[j]);
                j++;
            }
        }
        return passages;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    /** How many words two rests have in common at most, by where they begin. */
    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Passage> passages, Kind kind, String word) {
        if (!passages.isEmpty() && passages.getLast().kind() == kind) {
            passages.set(
                    passages.size() - 1, new Passage(kind, passages.getLast().words() + " " + word));
        } else {
            passages.add(new Passage(kind, word));
        }
    }
}
