package org.lectern.detection.model;

/** Features of what words do not show: punctuation, links, the post, the author's name, and what lists and rules noticed. */
final class Around {

    private static final int SIGN = 32;
    private static final int HINT = 33;
    private static final int AUTHOR = 34;
    private static final int POST = 35;
    private static final int LONGEST_POST = 2_000;
    private static final int LONGEST_AUTHOR = 80;
    private static final int STEM = 5;
    private static final int POST_SLOTS = 1 << 10;
    private static final int LIBRARY = WordClasses.STANDARD.number("library");

    private Around() {}

    static void write(Reading reading, Words words, Features features) {
        features.add(Hash.feature(SIGN, 0, 0, 0), 0, 0);
        signs(reading.text(), words, features);
        for (int hint : reading.hints()) {
            features.add(Hash.feature(HINT, hint, 0, 0), 0, 0);
        }
        author(reading.author(), features);
        bond(reading, words, features);
    }

    private static void sign(Features features, int sign, int value) {
        features.add(Hash.feature(SIGN, sign, value, 0), 0, 0);
    }

    private static void signs(String text, Words words, Features features) {
        Signs signs = Signs.of(text);
        sign(features, 1, Math.min(signs.questions(), 2));
        sign(features, 2, Math.min(signs.exclamations(), 3));
        sign(features, 3, Math.min(signs.links(), 3));
        sign(features, 4, signs.ends());
        sign(features, 5, signs.capitals() * 4 > signs.letters() * 3 && signs.letters() > 8 ? 1 : 0);
        sign(features, 6, signs.quotes() > 1 ? 1 : 0);
        sign(features, 7, Math.min(signs.digits() / 4, 3));
        sign(features, 8, signs.at() > 0 ? 1 : 0);
        sign(features, 9, signs.masks() > 0 ? 1 : 0);
        sign(features, 10, Math.min(signs.hashes(), 2));
        sign(features, 11, size(words.count()));
    }

    private static int size(int words) {
        return words <= 3 ? 0 : words <= 8 ? 1 : words <= 20 ? 2 : words <= 60 ? 3 : 4;
    }

    private static void author(String author, Features features) {
        long hash = Hash.START;
        int length = Math.min(author.length(), LONGEST_AUTHOR);
        for (int at = 0; at < length; at++) {
            char c = author.charAt(at);
            if (c != ' ') {
                hash = Hash.add(hash, c);
            } else if (hash != Hash.START) {
                features.add(Hash.feature(AUTHOR, hash, 0, 0), 0, 0);
                hash = Hash.START;
            }
        }
    }

    // How many words of the text stand in the post, and whether any word ties it to a library.
    private static void bond(Reading reading, Words words, Features features) {
        int shared = -1;
        if (!reading.post().isBlank()) {
            shared = shared(reading, words, stems(reading.post()));
        }
        boolean library = false;
        for (int at = 0; at < words.count(); at++) {
            library |= words.kind(at) == LIBRARY;
        }
        int size = size(words.count());
        int bond = Math.min(shared, 3) + 1;
        features.add(Hash.feature(POST, bond, 0, 0), 0, 0);
        features.add(Hash.feature(POST, bond, size + 1, 0), 0, 0);
        features.add(Hash.feature(POST, bond, size + 1, library ? 1 : 2), 0, 0);
    }

    private static int shared(Reading reading, Words words, long[] stems) {
        int shared = 0;
        for (int word = 0; word < words.count(); word++) {
            if (words.letterEnd(word) - words.letter(word) >= STEM) {
                long stem = Hash.START;
                for (int at = 0; at < STEM; at++) {
                    stem = Hash.add(stem, reading.letters()[words.letter(word) + at]);
                }
                shared += stems[slot(stems, stem)] == stem ? 1 : 0;
            }
        }
        return shared;
    }

    private static long[] stems(String post) {
        long[] stems = new long[POST_SLOTS];
        int length = Math.min(post.length(), LONGEST_POST);
        int start = 0;
        for (int at = 0; at < length; at++) {
            if (post.charAt(at) == ' ') {
                start = at + 1;
            } else if (at - start == STEM - 1) {
                long stem = Hash.of(post.subSequence(start, at + 1));
                stems[slot(stems, stem)] = stem;
            }
        }
        return stems;
    }

    private static int slot(long[] stems, long stem) {
        int slot = (int) (stem >>> 20) & (POST_SLOTS - 1);
        while (stems[slot] != 0 && stems[slot] != stem) {
            slot = (slot + 1) & (POST_SLOTS - 1);
        }
        return slot;
    }
}
