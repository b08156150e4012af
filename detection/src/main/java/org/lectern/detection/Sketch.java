package org.lectern.detection;

/** A set of shingles as {@value #BITS} bits, in which two sets are never less alike than they are: a quick no. */
record Sketch(long[] bits) {

    private static final int BITS = 1_024;

    static Sketch of(Shingles shingles) {
        long[] bits = new long[BITS / Long.SIZE];
        for (int hash : shingles.hashes()) {
            int bit = (hash * 0x9E3779B1) >>> 22;
            bits[bit / Long.SIZE] |= 1L << bit;
        }
        return new Sketch(bits);
    }

    /** At least the share that the sets have in common, but for chance. */
    double atMost(Sketch other) {
        int both = 0;
        int all = 0;
        for (int at = 0; at < bits.length; at++) {
            both += Long.bitCount(bits[at] & other.bits[at]);
            all += Long.bitCount(bits[at] | other.bits[at]);
        }
        return all == 0 ? 1 : (double) both / all;
    }
}
