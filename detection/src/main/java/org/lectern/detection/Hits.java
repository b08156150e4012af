package org.lectern.detection;

import java.util.Arrays;

/** Which phrases were found where, in the order of their ends; never more than {@value #MOST}. */
final class Hits {

    static final int MOST = 1_000;
    private static final int[] NONE = {};
    private static final int FIELDS = 3;

    private int[] fields = NONE;
    private int count;

    void add(int phrase, int start, int end) {
        if (count == MOST) {
            return;
        }
        int at = count++ * FIELDS;
        if (at == fields.length) {
            fields = Arrays.copyOf(fields, Math.max(8 * FIELDS, at * 2));
        }
        fields[at] = phrase;
        fields[at + 1] = start;
        fields[at + 2] = end;
    }

    int count() {
        return count;
    }

    int phrase(int hit) {
        return fields[hit * FIELDS];
    }

    /** Where in the folded text the phrase begins, an edge included. */
    int start(int hit) {
        return fields[hit * FIELDS + 1];
    }

    int end(int hit) {
        return fields[hit * FIELDS + 2];
    }

    /** Whether two hits share a character that is no edge. */
    boolean touch(int one, int other) {
        return start(one) < end(other) - 1 && start(other) < end(one) - 1;
    }
}
