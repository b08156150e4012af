package org.lectern.detection.model;

/** Features of the kinds of words in their order: "not all GROUP are INSULT" is the same whichever the group. */
final class Kinds {

    private static final int RUN = 16;
    private static final int BEFORE = 17;
    private static final int ANY = 18;
    private static final int FAR = 7;

    private static final int NOT = WordClasses.STANDARD.number("not");

    private Kinds() {}

    static void write(Words words, Features features) {
        runs(words, features);
        pairs(words, features);
    }

    // Runs of two to four kinds; any words without a kind between them count as one gap.
    private static void runs(Words words, Features features) {
        long one = 0;
        long two = 0;
        long three = 0;
        int oneAt = 0;
        int twoAt = 0;
        int threeAt = 0;
        boolean gap = false;
        for (int at = 0; at < words.count(); at++) {
            int kind = words.kind(at);
            if (kind == 0) {
                gap = true;
                continue;
            }
            long next = gap ? kind + 64 : kind;
            gap = false;
            features.add(Hash.feature(ANY, kind, 0, 0), at, at);
            features.add(Hash.feature(RUN, next, three, 0), three == 0 ? at : threeAt, at);
            features.add(Hash.feature(RUN, next, three, two), two == 0 ? at : twoAt, at);
            features.add(Hash.feature(RUN, next, three << 8 | two, one + 1), one == 0 ? at : oneAt, at);
            one = two;
            two = three;
            three = next;
            oneAt = twoAt;
            twoAt = threeAt;
            threeAt = at;
        }
    }

    // A kind before another within a few words, and whether a negation stands before or between them.
    private static void pairs(Words words, Features features) {
        int lastNot = -100;
        for (int at = 0; at < words.count(); at++) {
            int kind = words.kind(at);
            if (kind == NOT) {
                lastNot = at;
            }
            if (kind == 0) {
                continue;
            }
            for (int other = Math.max(0, at - FAR); other < at; other++) {
                int before = words.kind(other);
                if (before != 0) {
                    boolean denied = lastNot >= other - 2 && lastNot != at && lastNot != other;
                    features.add(Hash.feature(BEFORE, before, kind, denied ? 1 : 0), other, at);
                }
            }
        }
    }
}
