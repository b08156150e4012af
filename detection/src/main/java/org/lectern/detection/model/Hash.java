package org.lectern.detection.model;

/** The hashing of features; a change here makes every weight file useless, which its version then says. */
final class Hash {

    static final long START = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long add(long hash, int value) {
        long mixed = (hash ^ value) * 0xFF51AFD7ED558CCDL;
        return mixed ^ (mixed >>> 32);
    }

    static long of(CharSequence text) {
        long hash = START;
        for (int at = 0; at < text.length(); at++) {
            hash = add(hash, text.charAt(at));
        }
        return hash;
    }

    /** A feature of a kind made of one or more parts; never 0, which marks an empty place in tables. */
    static int feature(int kind, long first, long second, long third) {
        long hash = first * 0xC4CEB9FE1A85EC53L + kind;
        hash = (hash ^ (hash >>> 29) ^ second) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 31) ^ third) * 0x94D049BB133111EBL;
        int folded = (int) (hash ^ (hash >>> 32));
        return folded == 0 ? 1 : folded;
    }
}
