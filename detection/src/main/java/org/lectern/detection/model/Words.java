package org.lectern.detection.model;

import java.util.Arrays;

/** The words of a reading in order, with their kinds and places in the text; a picture (emoji) is a word of its own. */
final class Words {

    private static final int FIRST_PICTURE = 0x2190;
    private static final int REGIONAL_A = 0x1F1E6;
    private static final int REGIONAL_Z = 0x1F1FF;
    private static final int SKIN_LIGHT = 0x1F3FB;
    private static final int SKIN_DARK = 0x1F3FF;

    private long[] hashes;
    private byte[] kinds;
    private int[] letters;
    private int[] lettersEnd;
    private int[] starts;
    private int[] ends;
    private int count;

    private Words(int capacity) {
        hashes = new long[capacity];
        kinds = new byte[capacity];
        letters = new int[capacity];
        lettersEnd = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    static Words of(Reading reading) {
        var words = new Words(8 + reading.length() / 4);
        String text = reading.text();
        int seen = 0;
        int start = -1;
        long hash = Hash.START;
        for (int at = 0; at < reading.length(); at++) {
            char c = reading.letters()[at];
            if (c != ' ') {
                start = start < 0 ? at : start;
                hash = Hash.add(hash, c);
            } else if (start >= 0) {
                words.pictures(text, seen, reading.starts()[start]);
                seen = reading.ends()[at - 1];
                words.add(hash, start, at, reading.starts()[start], seen);
                start = -1;
                hash = Hash.START;
            }
        }
        words.pictures(text, seen, text.length());
        return words;
    }

    private void pictures(String text, int from, int to) {
        for (int at = from; at < to; ) {
            char c = text.charAt(at);
            int point = c < FIRST_PICTURE ? c : text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isPicture(point)) {
                add(picture(point), 0, 0, at, Math.min(next, text.length()));
            }
            at = next;
        }
    }

    static boolean isPicture(int point) {
        return point >= FIRST_PICTURE
                && (Character.getType(point) == Character.OTHER_SYMBOL
                        || (point >= SKIN_LIGHT && point <= SKIN_DARK)
                        || (point >= REGIONAL_A && point <= REGIONAL_Z));
    }

    static long picture(int point) {
        return Hash.add(~Hash.START, point);
    }

    private void add(long hash, int letter, int letterEnd, int start, int end) {
        if (count == hashes.length) {
            int more = 2 * count;
            hashes = Arrays.copyOf(hashes, more);
            kinds = Arrays.copyOf(kinds, more);
            letters = Arrays.copyOf(letters, more);
            lettersEnd = Arrays.copyOf(lettersEnd, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        hashes[count] = hash;
        kinds[count] = (byte) WordClasses.STANDARD.of(hash);
        letters[count] = letter;
        lettersEnd[count] = letterEnd;
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    long hash(int word) {
        return hashes[word];
    }

    int kind(int word) {
        return kinds[word];
    }

    /** Its first folded letter; a picture has none, and its end is where it begins. */
    int letter(int word) {
        return letters[word];
    }

    int letterEnd(int word) {
        return lettersEnd[word];
    }

    /** Where it begins in the text as given. */
    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }
}
