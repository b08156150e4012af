package org.lectern.server.replay;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Truth;
import org.lectern.server.moderation.Removal;
import org.lectern.server.policy.PolicyInForce;

/** Measures the CPU time of a replay without its database, beside judging every comment anew under both rulebooks in the same run. */
public final class ReplayBench {

    private static final int DIFFERENT = 2000;
    private static final int NAIVE = 20_000;
    private static final Detectors DETECTORS = Detectors.standard();
    private static final PolicyInForce IN_FORCE = MadeUp.policy();
    private static final Side BEFORE = Side.of(IN_FORCE);

    private ReplayBench() {}

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        List<Kept> kept = kept();
        PolicyInForce clauses = MadeUp.policy(
                "labels: [duplicate, spam]",
                "labels: [duplicate]",
                "for: [threat, harassment, obscene, hate, other]",
                "for: [threat, obscene, hate, other]");
        PolicyInForce word = MadeUp.policy("words: [nitwit, bookw*]", "words: [nitwit, bookw*, blockhead]");
        naive(kept, word, NAIVE / 4);
        replayed(kept, replay(clauses, false), NAIVE);
        double naive = naive(kept, word, NAIVE) / NAIVE;
        say(
                "%,d different comments, one of twenty removed; judging each anew under both rulebooks: %.1f us each",
                DIFFERENT, naive / 1e3);
        // Without the detectors, as where nobody asks whether a text is criticism.
        tell("clauses and grounds changed, the rulebook's part", kept, replay(clauses, true), rows, naive);
        tell("clauses and grounds changed, with judging criticism", kept, replay(clauses, false), rows, naive);
        tell("a word listed, with judging criticism", kept, replay(word, false), rows, naive);
    }

    private static List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        Removal removal = new Removal(Act.HIDE, new Citation("ca-abuse", Label.HARASSMENT), null, "director");
        for (int number = 0; number < DIFFERENT; number++) {
            @Nullable Removal its = number % 20 == 0 ? removal : null;
            kept.add(MadeUp.kept(number, BEFORE, DETECTORS, its));
        }
        return kept;
    }

    private static void tell(String what, List<Kept> kept, Replay replay, int rows, double naive) {
        long began = cpu();
        Outcome outcome = replayed(kept, replay, rows);
        double took = cpu() - began;
        say(
                "%s: %,d comments in %.1f s of one core, %,d of them judged again, %,d otherwise; 1/%.0f of judging all anew",
                what,
                outcome.comments(),
                took / 1e9,
                outcome.again(),
                outcome.differing().all(),
                naive * rows / took);
    }

    private static Replay replay(PolicyInForce changed, boolean rulebookOnly) {
        return rulebookOnly
                ? Replay.of(IN_FORCE, changed.rulebook(), _ -> Truth.UNKNOWN)
                : Replay.of(IN_FORCE, changed.rulebook());
    }

    private static Outcome replayed(List<Kept> kept, Replay replay, int rows) {
        Outcome outcome = new Outcome();
        for (int row = 0; row < rows; row++) {
            outcome.add(replay.effect(kept.get(row % kept.size()), MadeUp::whole));
        }
        return outcome;
    }

    private static double naive(List<Kept> kept, PolicyInForce changed, int rows) {
        Side now = Side.of(changed);
        long noticed = 0;
        long began = cpu();
        for (int row = 0; row < rows; row++) {
            Kept one = kept.get(row % kept.size());
            noticed += BEFORE.judged(DETECTORS, one.subject()).size();
            noticed += now.judged(DETECTORS, one.subject()).size();
        }
        long took = cpu() - began;
        if (noticed == 0) {
            throw new IllegalStateException("Nothing was noticed, so nothing was measured");
        }
        return took;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String form, Object... values) {
        System.out.println("replay: " + String.format(Locale.ROOT, form, values));
    }
}
