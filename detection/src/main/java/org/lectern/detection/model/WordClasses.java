package org.lectern.detection.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The kinds of words that tell how people are spoken of, so that what is learned of one group holds for all; see {@code word-classes.txt}. */
final class WordClasses {

    /** The kinds whose words people write with stars. */
    private static final Set<String> MASKED = Set.of("slur", "group", "profane");

    private static final int SLOTS = 1 << 17;

    static final WordClasses STANDARD = read();

    private final long[] words = new long[SLOTS];
    private final byte[] kinds = new byte[SLOTS];
    private final long[] meant = new long[SLOTS];
    private final List<String> names = new ArrayList<>();

    private WordClasses() {}

    private static WordClasses read() {
        var classes = new WordClasses();
        try (InputStream in = Objects.requireNonNull(WordClasses.class.getResourceAsStream("word-classes.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> classes.add(line.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    private void add(String[] line) {
        if (!names.contains(line[0])) {
            names.add(line[0]);
        }
        byte kind = (byte) (names.indexOf(line[0]) + 1);
        Arrays.stream(line).skip(1).forEach(word -> {
            int point = word.codePointAt(0);
            if (Words.isPicture(point)) {
                put(Words.picture(point), kind, Words.picture(point));
            } else {
                put(Hash.of(word), kind, Hash.of(word));
                if (MASKED.contains(line[0])) {
                    mask(word, kind);
                }
            }
        });
    }

    // Every way of putting stars for some letters after the first; to the end of the word only where a star alone could
    // not mean anything.
    private void mask(String word, byte kind) {
        for (int from = 1; from < word.length(); from++) {
            for (int to = from + 1; to <= word.length(); to++) {
                if (to < word.length() || to - from > 1) {
                    put(
                            Hash.of(word.substring(0, from) + "*".repeat(to - from) + word.substring(to)),
                            kind,
                            Hash.of(word));
                }
            }
        }
    }

    // A word that stands under two kinds belongs to the first.
    private void put(long word, byte kind, long means) {
        int slot = slot(word);
        if (words[slot] == 0) {
            words[slot] = word;
            kinds[slot] = kind;
            meant[slot] = means;
        }
    }

    private int slot(long word) {
        int slot = (int) (word >>> 20) & (SLOTS - 1);
        while (words[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** The number of the kind, 0 where the word has none. */
    int of(long word) {
        return kinds[slot(word)];
    }

    /** The word that a word with stars in it stands for; 0 where it is none of those that are masked. */
    long unmasked(long masked) {
        return meant[slot(masked)];
    }

    int count() {
        return names.size();
    }

    /** The number of the kind with this name. */
    int number(String name) {
        int number = names.indexOf(name) + 1;
        if (number == 0) {
            throw new IllegalArgumentException("No kind of words is called " + name + ".");
        }
        return number;
    }
}
