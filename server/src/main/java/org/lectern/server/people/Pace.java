package org.lectern.server.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** At most so many tries by the same one within a time. It is kept in memory: a start forgets it, which helps nobody who has to wait for one. */
public final class Pace {

    static final int REMEMBERED = 10_000;

    private static final float LOAD = 0.75f;

    private final int most;
    private final Duration within;
    private final Clock clock;
    /** Who tried longest ago comes first. */
    private final SequencedMap<String, Deque<Instant>> tries = new LinkedHashMap<>(16, LOAD, true);

    public Pace(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** Counts a try; false where it is one too many, which is then not counted. */
    public synchronized boolean take(String who) {
        Instant now = clock.instant();
        Deque<Instant> mine = tries.computeIfAbsent(who, _ -> new ArrayDeque<>());
        if (counted(mine, now).size() >= most) {
            return false;
        }
        mine.addLast(now);
        makeRoom(now);
        return true;
    }

    private Deque<Instant> counted(Deque<Instant> moments, Instant now) {
        moments.removeIf(moment -> !moment.plus(within).isAfter(now));
        return moments;
    }

    // What counts no more goes first, so that nobody is let off while it takes up the room.
    private void makeRoom(Instant now) {
        if (tries.size() > REMEMBERED) {
            tries.values().removeIf(moments -> counted(moments, now).isEmpty());
        }
        if (tries.size() > REMEMBERED) {
            tries.pollFirstEntry();
        }
    }
}
