package org.lectern.detection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds any number of phrases in one pass (Aho and Corasick, 1975), as a dense table over the characters that occur in them. */
final class Phrases {

    /** Told of each occurrence: the number of the phrase and its place in the folded text. */
    interface Listener {
        void found(int phrase, int start, int end);
    }

    private final short[] classes = new short[1 << 16];
    private final int width;
    private final int[] next;
    private final int[] phraseAt;
    private final int[] shorter;
    private final int[] lengths;
    private final int[] alike;

    /** Phrases in folded form; a space at an end stands for the edge of a word. */
    Phrases(List<String> phrases) {
        width = numberCharacters(phrases);
        int most = 1 + phrases.stream().mapToInt(String::length).sum();
        next = new int[most * width];
        phraseAt = new int[most];
        shorter = new int[most];
        lengths = new int[phrases.size()];
        alike = new int[phrases.size()];
        Arrays.fill(phraseAt, -1);
        int nodes = 1;
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            nodes = add(phrases.get(phrase), phrase, nodes);
        }
        link();
    }

    private int numberCharacters(List<String> phrases) {
        short count = 1;
        for (String phrase : phrases) {
            for (char c : phrase.toCharArray()) {
                if (classes[c] == 0) {
                    classes[c] = count++;
                }
            }
        }
        return count;
    }

    private int add(String phrase, int number, int nodes) {
        int node = 0;
        for (char c : phrase.toCharArray()) {
            int edge = node * width + classes[c];
            if (next[edge] == 0) {
                next[edge] = nodes++;
            }
            node = next[edge];
        }
        lengths[number] = phrase.length();
        if (node != 0) {
            alike[number] = phraseAt[node];
            phraseAt[node] = number;
        }
        return nodes;
    }

    private void link() {
        int[] fallback = new int[phraseAt.length];
        var open = new ArrayDeque<Integer>(List.of(0));
        while (!open.isEmpty()) {
            int node = open.remove();
            int back = fallback[node];
            shorter[node] = phraseAt[back] >= 0 ? back : shorter[back];
            for (int c = 0; c < width; c++) {
                int child = next[node * width + c];
                int other = node == 0 ? 0 : next[back * width + c];
                if (child == 0) {
                    next[node * width + c] = other;
                } else {
                    fallback[child] = other;
                    open.add(child);
                }
            }
        }
    }

    void find(Folded text, Listener listener) {
        int node = 0;
        for (int at = 0; at < text.length(); at++) {
            node = next[node * width + classes[text.at(at)]];
            for (int hit = phraseAt[node] >= 0 ? node : shorter[node]; hit != 0; hit = shorter[hit]) {
                for (int phrase = phraseAt[hit]; phrase >= 0; phrase = alike[phrase]) {
                    listener.found(phrase, at + 1 - lengths[phrase], at + 1);
                }
            }
        }
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
