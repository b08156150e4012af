package org.lectern.detection.model;

import java.util.Arrays;

/**
 * The features of one text, in five groups: words and their neighbours, letters within words, kinds of words in their order, words
 * that may hurt, and what stands around. Each feature is a number, with the words it came from.
 */
public final class Features {

    /** The groups, in the order in which they are written. */
    public enum Group {
        WORDS,
        LETTERS,
        KINDS,
        MARKS,
        AROUND
    }

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int GAP = 3;
    private static final int TRIPLE = 4;
    private static final int WIDE_GAP = 5;
    private static final int LETTERS = 6;
    private static final int LONGEST_WORD = 24;
    private static final long EDGE = 0x1234567;

    private final Words words;
    private final int[] ends = new int[Group.values().length];
    private int[] keys;
    private int[] places;
    private int count;

    private Features(Words words, int capacity) {
        this.words = words;
        keys = new int[capacity];
        places = new int[capacity];
    }

    /** The features of a reading, in time linear in its length. */
    public static Features of(Reading reading) {
        Words words = Words.of(reading);
        var features = new Features(words, 64 + 4 * reading.length() + 12 * words.count());
        features.words();
        features.close(Group.WORDS);
        features.letters(reading);
        features.close(Group.LETTERS);
        Kinds.write(words, features);
        features.close(Group.KINDS);
        Marks.write(reading.text(), words, features);
        features.close(Group.MARKS);
        Around.write(reading, words, features);
        features.close(Group.AROUND);
        return features;
    }

    private void words() {
        int count = words.count();
        for (int at = 0; at < count; at++) {
            long word = words.hash(at);
            long next = at + 1 < count ? words.hash(at + 1) : EDGE;
            add(Hash.feature(WORD, word, 0, 0), at, at);
            add(Hash.feature(PAIR, word, next, 0), at, Math.min(at + 1, count - 1));
            if (at == 0) {
                add(Hash.feature(PAIR, EDGE, word, 0), at, at);
            }
            if (at + 2 < count) {
                add(Hash.feature(GAP, word, words.hash(at + 2), 0), at, at + 2);
                add(Hash.feature(TRIPLE, word, next, words.hash(at + 2)), at, at + 2);
            }
            if (at + 3 < count) {
                add(Hash.feature(WIDE_GAP, word, words.hash(at + 3), 0), at, at + 3);
            }
        }
    }

    private void letters(Reading reading) {
        char[] letters = reading.letters();
        for (int word = 0; word < words.count(); word++) {
            int start = words.letter(word) - 1;
            int end = Math.min(words.letterEnd(word) + 1, start + LONGEST_WORD);
            if (start < 0 || end > reading.length()) {
                continue;
            }
            for (int from = start; from + 3 <= end; from++) {
                long hash = Hash.add(Hash.add(Hash.START, letters[from]), letters[from + 1]);
                for (int to = from + 2; to < Math.min(end, from + 5); to++) {
                    hash = Hash.add(hash, letters[to]);
                    add(Hash.feature(LETTERS, hash, 0, 0), word, word);
                }
            }
        }
    }

    void add(int key, int firstWord, int lastWord) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        keys[count] = key;
        places[count++] = Math.min(firstWord, 0xFFFF) << 16 | Math.min(lastWord, 0xFFFF);
    }

    private void close(Group group) {
        ends[group.ordinal()] = count;
    }

    public int count() {
        return count;
    }

    public int key(int at) {
        return keys[at];
    }

    Words places() {
        return words;
    }

    int firstWord(int at) {
        return places[at] >>> 16;
    }

    int lastWord(int at) {
        return places[at] & 0xFFFF;
    }

    /** One past the last feature of the group. */
    public int end(Group group) {
        return ends[group.ordinal()];
    }

    /** What each feature of the group weighs: the longer the text the less, so that long and short texts compare. */
    public float value(Group group) {
        int first = group.ordinal() == 0 ? 0 : ends[group.ordinal() - 1];
        int size = Math.max(1, ends[group.ordinal()] - first);
        return switch (group) {
            case WORDS, KINDS -> (float) (1 / Math.sqrt(size));
            case LETTERS -> (float) (0.7 / Math.sqrt(size));
            case MARKS, AROUND -> 0.3f;
        };
    }
}
