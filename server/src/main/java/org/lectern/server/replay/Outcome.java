package org.lectern.server.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.rulebook.Truth;
import org.lectern.server.moderation.Removal.Standing;

/** What a changed rulebook would have done, counted over comments one after the other. Not for several threads. */
final class Outcome {

    /** How many of the comments about which something would be otherwise are named. */
    static final int NAMED = 20;

    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<Kind, Count> shifts = new TreeMap<>();
    private final Map<Truth, List<String>> named = new EnumMap<>(Truth.class);
    private long comments;
    private long again;
    private long removals;
    private Count differing = Count.NONE;

    /** How many comments; how many of these read as criticism, and of how many the program cannot tell. */
    record Count(long all, long criticism, long untold) {

        static final Count NONE = new Count(0, 0, 0);

        Count and(Truth critical) {
            return new Count(
                    all + 1, criticism + (critical == Truth.YES ? 1 : 0), untold + (critical == Truth.UNKNOWN ? 1 : 0));
        }
    }

    /** What a clause would notice that it does not now, and the other way. */
    record Clause(Count gained, Count lost) {

        static final Clause NONE = new Clause(Count.NONE, Count.NONE);
    }

    /** A way in which two rulebooks differ on a removal; those that would be refused come last. */
    record Kind(Standing before, Standing now) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byNow = now.compareTo(other.now);
            return byNow == 0 ? before.compareTo(other.before) : byNow;
        }
    }

    void add(Effect effect) {
        comments++;
        again += effect.again() ? 1 : 0;
        removals += effect.comment().removal() == null ? 0 : 1;
        if (effect.differs()) {
            count(effect);
        }
    }

    private void count(Effect effect) {
        Truth critical = effect.criticism();
        differing = differing.and(critical);
        for (String clause : effect.gained()) {
            clauses.compute(clause, (_, known) -> {
                Clause so = known == null ? Clause.NONE : known;
                return new Clause(so.gained().and(critical), so.lost());
            });
        }
        for (String clause : effect.lost()) {
            clauses.compute(clause, (_, known) -> {
                Clause so = known == null ? Clause.NONE : known;
                return new Clause(so.gained(), so.lost().and(critical));
            });
        }
        Effect.Shift shift = effect.shift();
        if (shift != null) {
            shifts.compute(
                    new Kind(shift.before(), shift.now()),
                    (_, known) -> (known == null ? Count.NONE : known).and(critical));
        }
        List<String> alike = named.computeIfAbsent(critical, _ -> new ArrayList<>());
        if (alike.size() < NAMED) {
            alike.add(effect.comment().url());
        }
    }

    /** By clause, those with most comments that read as criticism first. */
    List<Map.Entry<String, Clause>> clauses() {
        return clauses.entrySet().stream()
                .sorted((one, other) -> Long.compare(critical(other.getValue()), critical(one.getValue())))
                .toList();
    }

    private static long critical(Clause clause) {
        return clause.gained().criticism() + clause.lost().criticism();
    }

    Map<Kind, Count> shifts() {
        return shifts;
    }

    /** Addresses of comments about which something would be otherwise: what reads as criticism first, then what may. */
    List<String> named() {
        return Stream.of(Truth.YES, Truth.UNKNOWN, Truth.NO)
                .flatMap(critical -> named.getOrDefault(critical, List.of()).stream())
                .limit(NAMED)
                .toList();
    }

    long comments() {
        return comments;
    }

    /** How many of them had to be judged again. */
    long again() {
        return again;
    }

    long removals() {
        return removals;
    }

    Count differing() {
        return differing;
    }
}
