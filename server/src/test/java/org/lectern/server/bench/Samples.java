package org.lectern.server.bench;

import java.util.Arrays;
import java.util.List;

/** Times that were measured, in nanoseconds. */
record Samples(List<Long> nanos) {

    Samples {
        nanos = List.copyOf(nanos);
    }

    /** The time that this part of them does not exceed, in milliseconds. */
    double within(double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.clamp((long) Math.ceil(part * sorted.length) - 1, 0, sorted.length - 1)] / 1e6;
    }

    double median() {
        return within(0.5);
    }

    @Override
    public String toString() {
        return Arrays.toString(nanos.toArray());
    }
}
