package org.lectern.detection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any number of phrases in one pass (Aho and Corasick, 1975), as a dense table over the classes of characters that occur in them:
 * a step is one look-up, and a target that ends a phrase is negative.
 */
final class Phrases {

    /** More classes than this are not told apart in the table, and what it finds is compared with the phrase. */
    private static final int MOST_CLASSES = 250;

    private static final int ENDS = Integer.MIN_VALUE;

    private final boolean numbersAlike;
    private final short[] classes = new short[1 << 16];
    private final List<String> phrases;
    private final int width;
    private final boolean crowded;
    private final int[] next;
    private final int[] phraseAt;
    private final int[] shorter;
    private final int[] alike;

    /** Phrases in folded form; a space at an end stands for the edge of a word. */
    Phrases(List<String> phrases) {
        this(phrases, false);
    }

    /** With {@code numbersAlike} a {@code 0} in a phrase stands for any number, however long. */
    Phrases(List<String> phrases, boolean numbersAlike) {
        this.numbersAlike = numbersAlike;
        this.phrases = List.copyOf(phrases);
        int different = numberCharacters();
        crowded = different > MOST_CLASSES;
        width = Math.min(different, MOST_CLASSES) + 1;
        int nodes = countNodes(phrases);
        next = new int[nodes * width];
        phraseAt = new int[nodes];
        shorter = new int[nodes];
        alike = new int[phrases.size()];
        Arrays.fill(phraseAt, -1);
        int used = 1;
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            used = add(phrases.get(phrase), phrase, used);
        }
        link();
        mark();
    }

    private int numberCharacters() {
        int count = 0;
        for (String phrase : phrases) {
            for (int at = 0; at < phrase.length(); at++) {
                char c = phrase.charAt(at);
                if (classes[c] == 0) {
                    classes[c] = (short) (1 + count++ % MOST_CLASSES);
                }
            }
        }
        if (numbersAlike) {
            Arrays.fill(classes, '0', '9' + 1, classes['0']);
        }
        return count;
    }

    private static int countNodes(List<String> phrases) {
        List<String> sorted = phrases.stream().sorted().toList();
        int nodes = 1;
        String before = "";
        for (String phrase : sorted) {
            int same = 0;
            int most = Math.min(before.length(), phrase.length());
            while (same < most && before.charAt(same) == phrase.charAt(same)) {
                same++;
            }
            nodes += phrase.length() - same;
            before = phrase;
        }
        return nodes;
    }

    private int add(String phrase, int number, int used) {
        int nodes = used;
        int node = 0;
        for (int at = 0; at < phrase.length(); at++) {
            int edge = node * width + classes[phrase.charAt(at)];
            if (next[edge] == 0) {
                next[edge] = nodes++;
            }
            node = next[edge];
        }
        alike[number] = -1;
        if (node != 0) {
            alike[number] = phraseAt[node];
            phraseAt[node] = number;
        }
        return nodes;
    }

    private void link() {
        int number = numbersAlike ? classes['0'] : -1;
        int[] fallback = new int[phraseAt.length];
        var open = new ArrayDeque<Integer>(List.of(0));
        var endsInNumber = new boolean[phraseAt.length];
        while (!open.isEmpty()) {
            int node = open.remove();
            int back = fallback[node];
            shorter[node] = phraseAt[back] >= 0 ? back : shorter[back];
            for (int c = 0; c < width; c++) {
                int child = next[node * width + c];
                int other = node == 0 ? 0 : next[back * width + c];
                if (child == 0) {
                    next[node * width + c] = c == number && endsInNumber[node] ? node : other;
                } else {
                    fallback[child] = other;
                    endsInNumber[child] = c == number;
                    open.add(child);
                }
            }
        }
    }

    /** From numbers of nodes to places in the table. */
    private void mark() {
        for (int edge = 0; edge < next.length; edge++) {
            int node = next[edge];
            boolean ends = phraseAt[node] >= 0 || shorter[node] != 0;
            next[edge] = node * width | (ends ? ENDS : 0);
        }
    }

    /** All occurrences, in the order of their ends. */
    Hits find(Folded text) {
        var hits = new Hits();
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            int step = next[row + classes[text.at(at)]];
            row = step & ~ENDS;
            if (step < 0) {
                note(text, row / width, at + 1, hits);
            }
        }
        return hits;
    }

    private void note(Folded text, int node, int end, Hits hits) {
        for (int ended = phraseAt[node] >= 0 ? node : shorter[node]; ended != 0; ended = shorter[ended]) {
            for (int phrase = phraseAt[ended]; phrase >= 0; phrase = alike[phrase]) {
                int start = start(text, phrases.get(phrase), end);
                if (start >= 0) {
                    hits.add(phrase, start, end);
                }
            }
        }
    }

    /** Where the phrase that ends here begins, or -1 where another one of the same classes stands here. */
    private int start(Folded text, String phrase, int end) {
        if (!numbersAlike && !crowded) {
            return end - phrase.length();
        }
        int at = end;
        for (int of = phrase.length() - 1; of >= 0; of--) {
            at--;
            if (numbersAlike && phrase.charAt(of) == '0') {
                while (at > 0 && Folded.isDigit(text.at(at - 1))) {
                    at--;
                }
            } else if (text.at(at) != phrase.charAt(of)) {
                return -1;
            }
        }
        return at;
    }

    String phrase(int number) {
        return phrases.get(number);
    }

    /** Phrases of a list as they are handed to the constructor: {@code word*} any ending, {@code *word} any beginning. */
    static List<String> edged(List<String> listed) {
        List<String> phrases = new ArrayList<>();
        for (String line : listed) {
            String phrase = Folded.phrase(line);
            phrases.add((line.startsWith("*") ? "" : " ") + phrase + (line.endsWith("*") ? "" : " "));
        }
        return phrases;
    }
}
