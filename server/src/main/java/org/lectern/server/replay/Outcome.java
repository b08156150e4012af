package org.lectern.server.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.server.moderation.Removal.Standing;

/** What a changed rulebook would have done, counted over comments one after the other. Not for several threads. */
final class Outcome {

    /** How many of the comments about which something would be otherwise are named. */
    static final int NAMED = 20;

    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<Kind, Count> shifts = new TreeMap<>();
    private final List<String> critical = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private long comments;
    private long again;
    private long removals;
    private long differing;
    private long criticism;

    /** How many comments, and how many of these read as criticism. */
    record Count(long all, long criticism) {

        static final Count NONE = new Count(0, 0);

        Count and(boolean critical) {
            return new Count(all + 1, criticism + (critical ? 1 : 0));
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
        boolean critical = effect.criticism();
        differing++;
        criticism += critical ? 1 : 0;
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
        List<String> named = critical ? this.critical : others;
        if (named.size() < NAMED) {
            named.add(effect.comment().url());
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

    /** Addresses of comments about which something would be otherwise, those that read as criticism first. */
    List<String> named() {
        List<String> named = new ArrayList<>(critical);
        named.addAll(others);
        return named.subList(0, Math.min(NAMED, named.size()));
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
        return new Count(differing, criticism);
    }
}
