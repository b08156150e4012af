package org.lectern.detection.model;

import java.util.Arrays;

/** The words of a reading in order, with their kinds and places in the text; a picture (emoji) is a word of its own. */
final class Words {

    private static final int FIRST_PICTURE = 0x2190;
    private static final int REGIONAL_A = 0x1F1E6;
    private static final int REGIONAL_Z = 0x1F1FF;
    private static final int SKIN_LIGHT = 0x1F3FB;
    private static final int SKIN_DARK = 0x1F3FF;

    private static final int MOST_STARS = 8;

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
                words.addMasked(hash, start, at, reading);
                start = -1;
                hash = Hash.START;
            }
        }
        words.pictures(text, seen, text.length());
        return words;
    }

    // "ch*mp" folds to two words; where the stars stand for a known word it is that word.
    private void addMasked(long hash, int letter, int letterEnd, Reading reading) {
        int start = reading.starts()[letter];
        int end = reading.ends()[letterEnd - 1];
        int before = count > 0 ? stars(reading.text(), ends[count - 1], start) : 0;
        if (before > 0 && lettersEnd[count - 1] > this.letters[count - 1]) {
            long masked = masked(reading, this.letters[count - 1], lettersEnd[count - 1], before, letter, letterEnd);
            long meant = WordClasses.STANDARD.unmasked(masked);
            if (meant != 0) {
                hashes[count - 1] = meant;
                kinds[count - 1] = (byte) WordClasses.STANDARD.of(meant);
                ends[count - 1] = end;
                return;
            }
        }
        int after = stars(reading.text(), end, Math.min(reading.text().length(), end + MOST_STARS));
        long meant = after > 1 ? WordClasses.STANDARD.unmasked(masked(reading, letter, letterEnd, after, 0, 0)) : 0;
        add(meant != 0 ? meant : hash, letter, letterEnd, start, end);
    }

    private static long masked(Reading reading, int letter, int letterEnd, int stars, int next, int nextEnd) {
        long hash = Hash.START;
        for (int at = letter; at < letterEnd; at++) {
            hash = Hash.add(hash, reading.letters()[at]);
        }
        for (int star = 0; star < stars; star++) {
            hash = Hash.add(hash, '*');
        }
        for (int at = next; at < nextEnd; at++) {
            hash = Hash.add(hash, reading.letters()[at]);
        }
        return hash;
    }

    // How many stars lie between two places where nothing else does, or after the first where more follows; 0 where
    // there are too many.
    private static int stars(String text, int from, int to) {
        int stars = 0;
        while (from + stars < to && text.charAt(from + stars) == '*') {
            stars++;
        }
        boolean all = from + stars >= to || !Character.isLetterOrDigit(text.charAt(from + stars));
        return stars <= MOST_STARS && all ? stars : 0;
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
