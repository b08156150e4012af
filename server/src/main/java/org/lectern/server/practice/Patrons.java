package org.lectern.server.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invented patrons who write without end: forty comments over the two days before the start, then one about every four seconds up to the
 * hundredth, then about every twenty. Equal seed and start give equal authors, texts and times.
 */
public final class Patrons {

    /** How many comments are there at the start. */
    public static final int BACKLOG = 40;
    /** Up to which comment patrons are in a hurry. */
    public static final int LIVELY = 100;

    private static final Duration BEFORE = Duration.ofDays(2);

    private final long seed;
    private final Instant start;

    public Patrons(long seed, Instant start) {
        this.seed = seed;
        this.start = start;
    }

    /** The first of them, in the order of their times. */
    public List<Script> first(int n) {
        return scripts().limit(n).toList();
    }

    /** All of them, without end. */
    public Stream<Script> scripts() {
        Random random = new Random(seed);
        PatronVoices voices = new PatronVoices(random);
        List<Instant> backlog = backlog(random);
        Instant[] last = {start};
        return Stream.iterate(1, number -> number + 1).map(number -> {
            last[0] = number <= BACKLOG ? backlog.get(number - 1) : last[0].plus(pause(random, number));
            Script script = voices.next(number, last[0]);
            last[0] = number <= BACKLOG ? start : last[0];
            return script;
        });
    }

    private List<Instant> backlog(Random random) {
        long milliseconds = BEFORE.toMillis();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < BACKLOG; i++) {
            times.add(start.minusMillis(random.nextLong(1, milliseconds)));
        }
        Collections.sort(times);
        return times;
    }

    private static Duration pause(Random random, int number) {
        return number <= LIVELY
                ? Duration.ofMillis(random.nextLong(2_000, 6_001))
                : Duration.ofMillis(random.nextLong(12_000, 28_001));
    }
}
