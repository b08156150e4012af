package org.lectern.detection.model;

/**
 * Features of the words that may hurt - slurs, insults, vulgar words, words of violence and aversion - which weigh the same however long the
 * text: one insult at the end of a long comment is one insult. What stands beside such a word counts too, and whether it is quoted.
 */
final class Marks {

    private static final int PRESENT = 48;
    private static final int WORD = 49;
    private static final int BESIDE = 50;
    private static final int QUOTED = 51;

    /** So many of them are looked at, and so many words before and after each. */
    private static final int MOST = 24;

    private static final int NEAR = 4;
    private static final int MOST_COUNTED = 3;

    private static final WordClasses CLASSES = WordClasses.STANDARD;
    private static final int NOT = CLASSES.number("not");
    private static final boolean[] HURTS = new boolean[CLASSES.count() + 1];

    static {
        for (String kind : new String[] {"slur", "profane", "insult", "harm", "loathe"}) {
            HURTS[CLASSES.number(kind)] = true;
        }
    }

    private Marks() {}

    static void write(String text, Words words, Features features) {
        int[] counts = new int[HURTS.length];
        int marked = 0;
        int read = 0;
        boolean open = false;
        for (int at = 0; at < words.count(); at++) {
            int kind = words.kind(at);
            if (!HURTS[kind]) {
                continue;
            }
            if (counts[kind]++ < MOST_COUNTED) {
                features.add(Hash.feature(PRESENT, kind, counts[kind], 0), at, at);
            }
            if (marked++ < MOST) {
                for (; read < words.start(at); read++) {
                    open = isOpen(text.charAt(read), open);
                }
                features.add(Hash.feature(WORD, words.hash(at), 0, 0), at, at);
                features.add(Hash.feature(QUOTED, kind, open ? 1 : 0, 0), at, at);
                beside(words, at, features);
            }
        }
    }

    private static boolean isOpen(char c, boolean open) {
        return switch (c) {
            case '“', '«' -> true;
            case '”', '»' -> false;
            case '"' -> !open;
            default -> open;
        };
    }

    private static void beside(Words words, int at, Features features) {
        int kind = words.kind(at);
        int last = Math.min(words.count() - 1, at + NEAR);
        boolean denied = false;
        for (int other = Math.max(0, at - NEAR); other <= last; other++) {
            int beside = words.kind(other);
            denied |= beside == NOT && other < at;
            if (beside != 0 && other != at) {
                int place = (other < at ? 2 : 0) + (denied ? 1 : 0);
                features.add(Hash.feature(BESIDE, kind, beside, place), Math.min(at, other), Math.max(at, other));
            }
        }
    }
}
