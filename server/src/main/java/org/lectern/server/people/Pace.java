package org.lectern.server.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** At most so many tries by the same one within a time. It is kept in memory: a start forgets it, which helps nobody who has to wait for one. */
public final class Pace {

    private static final int REMEMBERED = 10_000;

    private final int most;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>();

    public Pace(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** Counts a try; false where it is one too many, which is then not counted. */
    public synchronized boolean take(String who) {
        Instant now = clock.instant();
        Deque<Instant> mine = tries.computeIfAbsent(who, _ -> new ArrayDeque<>());
        mine.removeIf(moment -> !moment.plus(within).isAfter(now));
        if (mine.size() >= most) {
            return false;
        }
        mine.addLast(now);
        forgetTheOldest();
        return true;
    }

    private void forgetTheOldest() {
        if (tries.size() > REMEMBERED) {
            tries.remove(tries.keySet().iterator().next());
        }
    }
}
