package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/**
 * Random people do random things with comments, by the thousand: nothing forbidden happens, everything allowed can be reached, and no way
 * leads to a platform without case, clause and record. {@code -Dsequences=10000} says how many sequences, {@code -Dseed=7} which; that
 * every move of the tables can be reached is shown from {@value #EVERYTHING_MET} on, and of the tables themselves by {@code StateTablesTest}.
 */
@Tag("servers")
class RandomActsTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 200);
    private static final long SEED = Long.getLong("seed", 20261126);
    private static final int IN_A_HOUSE = 100;

    /** From so many sequences on even what is rare has been met; fewer only look for what is forbidden. */
    private static final int EVERYTHING_DONE = 2000;

    /** The rarest move was met four times in 2,100 sequences, and not at all in another 2,100. */
    private static final int EVERYTHING_MET = 5000;

    private static final int COMMENTS = 20;

    /** What the program carries out without letting anybody undo it. */
    private static final Set<String> AT_ONCE = Set.of("agree", "say", "vote", "settle");

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(
            Map.of("enforcement.grace", "PT10M", "intake.interval", "PT10M", "intake.full-look", "PT1S"), CLOCK);
    private static final PracticeLibrary NEIGHBOUR = new PracticeLibrary(SERVER, "cadott");

    private final StateMoves moves = new StateMoves();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, List<String>> histories = new HashMap<>();
    private int asked;

    @AfterAll
    static void stop() {
        NEIGHBOUR.close();
        SERVER.close();
    }

    @Test
    void whateverAnybodyTriesNothingForbiddenHappensAndEverythingAllowedCan() {
        for (int begun = 0; begun < SEQUENCES; begun += IN_A_HOUSE) {
            HouseRules rules = begun / IN_A_HOUSE % 2 == 0 ? HouseRules.CADOTT : HouseRules.ECRL;
            try (RandomHouse house = new RandomHouse(SERVER, CLOCK, rules, NEIGHBOUR, COMMENTS)) {
                for (int i = begun; i < Math.min(SEQUENCES, begun + IN_A_HOUSE); i++) {
                    sequence(house, new Random(SEED * 1_000_003 + i), i);
                }
                passes(house, Duration.ofDays(15), "the end");
                asked += house.asked().asked();
                histories.clear();
            }
        }
        System.out.println(SEQUENCES + " sequences from seed " + SEED + ", the platforms were asked " + asked
                + " times. Done: " + done + ". Refused: " + refused + ". Moves: " + moves.seen());
        assertThat(asked).as("how often the platforms were asked").isPositive();
        if (SEQUENCES < EVERYTHING_DONE) {
            return;
        }
        assertThat(done.keySet()).as("what can be done").containsAll(RandomActs.KINDS);
        if (SEQUENCES < EVERYTHING_MET) {
            return;
        }
        Set<String> never = new TreeSet<>(StateMoves.all());
        never.removeAll(moves.seen().keySet());
        assertThat(never).as("moves that were never seen").isEmpty();
    }

    private void sequence(RandomHouse house, Random random, int number) {
        RandomActs acts = new RandomActs(house, random);
        Written one = house.comments().get(random.nextInt(house.comments().size()));
        int steps = 3 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            ItemRows before = house.rows(one);
            Try next = acts.next(one, before);
            List<String> history = histories.computeIfAbsent(one.item(), _ -> new ArrayList<>());
            history.add(number + ": " + next);
            if (next.address().isEmpty()) {
                acts.happens(next.what(), one);
                passes(house, acts.pause(), next.what());
            } else {
                tried(house, one, before, next, history);
            }
        }
    }

    private void tried(RandomHouse house, Written one, ItemRows before, Try next, List<String> history) {
        Page answer = house.browser(next.who()).post(next.address(), next.form());
        ItemRows after = house.rows(one);
        boolean turnedAway = answer.status() >= 400 || answer.sentTo().startsWith("/sign-in");
        history.add("   " + answer.status() + " " + answer.sentTo() + " now " + after.caseState() + " "
                + after.of("decision")
                        .map(row -> row.standing() + "=" + row.state())
                        .toList());
        List<String> wrong = new ArrayList<>(moves.wrong(next.what(), before, after));
        wrong.addAll(answered(next, before, after, turnedAway));
        need(answer.status() < 500, "the program failed", wrong);
        need(
                turnedAway || house.isOfTheHouse(next.who()) || !next.address().startsWith("/cases/"),
                "a stranger was answered",
                wrong);
        fail(wrong, history, before, after);
        (turnedAway || !next.refusal().isEmpty() ? refused : done).merge(next.what(), 1, Integer::sum);
        if (AT_ONCE.contains(next.what()) && !before.equals(after)) {
            house.quiet();
            ItemRows then = house.rows(one);
            fail(moves.wrong("the program", after, then), history, after, then);
            fail(house.asked().wrong(), history, after, then);
        }
    }

    /** What is wrong with the answer, by what is in the database before and after it. */
    private static List<String> answered(Try next, ItemRows before, ItemRows after, boolean turnedAway) {
        List<String> wrong = new ArrayList<>();
        boolean nothing = before.equals(after);
        boolean onlyAsks =
                next.what().equals("preview") || "no".equals(next.form().get("confirmed"));
        boolean nothingElse = onlyAsks && before.butForTheHolder().equals(after.butForTheHolder());
        need(!turnedAway || nothing, "refused, and something changed", wrong);
        need(
                next.refusal().isEmpty() || nothing || nothingElse,
                "it should have been refused: " + next.refusal(),
                wrong);
        need(
                before.moves() == after.moves() || !after.entriesSince(before).isEmpty(),
                "the case moved without an entry",
                wrong);
        return wrong;
    }

    private static void need(boolean so, String otherwise, List<String> wrong) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    private void passes(RandomHouse house, Duration time, String what) {
        Map<Written, ItemRows> before = new HashMap<>();
        house.comments().forEach(one -> before.put(one, house.rows(one)));
        house.passes(time);
        house.comments().forEach(one -> {
            ItemRows was = before.get(one);
            ItemRows now = house.rows(one);
            List<String> wrong = new ArrayList<>(moves.wrong(what, was, now));
            String status = now.the("item").state();
            need(house.visible(one) == status.equals("VISIBLE"), "the record says otherwise: " + status, wrong);
            wrong.addAll(house.asked().wrong());
            fail(wrong, histories.getOrDefault(one.item(), List.of()), was, now);
        });
    }

    private static void fail(List<String> wrong, List<String> history, ItemRows before, ItemRows after) {
        if (!wrong.isEmpty()) {
            throw new AssertionError("%s%nBefore: %s%nAfter: %s%n%s"
                    .formatted(String.join("\n", wrong), before, after, String.join("\n", history)));
        }
    }
}
