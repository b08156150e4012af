package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.acceptance.KeptOut.Mood;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Told;
import org.lectern.server.acceptance.RandomHouse.Written;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/**
 * Random people do random things with further steps and with concerns, as {@link RandomActsTest} does with comments: nobody is kept from
 * commenting without all that the policy asks for, every step ends, and who reported is known to nobody but those who handle it.
 */
@Tag("servers")
class RandomStepsTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 100);
    private static final long SEED = Long.getLong("seed", 20261126);
    private static final int IN_A_HOUSE = 100;

    /** From so many sequences on even what is rare has been met; fewer only look for what is forbidden. */
    private static final int EVERYTHING_MET = 2000;

    private static final int COMMENTS = 28;
    private static final int TOLD = 150;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** After these the program has something to do by itself. */
    private static final Set<String> AT_ONCE = Set.of(
            "approve", "lift", "again", "give-up", "hear", "vote", "done", "apart", "hide", "delete", "restore", "say");

    /** What may come to nothing though nothing forbids it. */
    private static final Set<String> PERHAPS = Set.of(
            "hide",
            "delete",
            "restore",
            "say",
            "appeal at the desk",
            "appeal by link",
            "before-board",
            "vote the appeal");

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(
            Map.of("enforcement.grace", "PT0S", "intake.interval", "PT10M", "intake.full-look", "PT1S"), CLOCK);
    private static final PracticeLibrary NEIGHBOUR = new PracticeLibrary(SERVER, "cadott");

    private final StepMoves moves = new StepMoves();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int asked;

    @AfterAll
    static void stop() {
        NEIGHBOUR.close();
        SERVER.close();
    }

    /** What one house is at: how its platform is, which links stood in letters, what happened, and how it is by now. */
    private static final class Life {
        private final RandomHouse house;
        private final KeptOut platform;
        private final Map<String, String> links = new HashMap<>();
        private final List<String> history = new ArrayList<>();
        private HouseRows now;

        Life(RandomHouse house) {
            this.house = house;
            this.platform = new KeptOut(house);
            this.now = HouseRows.of(house);
        }

        void be(Mood mood) {
            if (platform.be(mood)) {
                now = HouseRows.of(house);
            }
        }

        List<String> authors() {
            return house.comments().stream()
                    .map(one -> one.comment().author())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void whateverAnybodyTriesNobodyIsKeptOutWithoutGroundAndNoReporterIsNamed() {
        for (int begun = 0; begun < SEQUENCES; begun += IN_A_HOUSE) {
            try (RandomHouse house =
                    new RandomHouse(SERVER, CLOCK, HouseRules.ECRL, NEIGHBOUR, COMMENTS, List.of(Told.PHONE))) {
                Life life = new Life(house);
                begin(life, new Random(SEED * 1_000_003 + begun));
                for (int i = begun; i < Math.min(SEQUENCES, begun + IN_A_HOUSE); i++) {
                    sequence(life, new Random(SEED * 1_000_003 + i), i);
                }
                passes(life, Duration.ofDays(100), "time");
                noNameIsTold(life);
                asked += life.platform.asked();
            }
            System.out.println("%d of %d sequences from seed %d"
                    .formatted(Math.min(SEQUENCES, begun + IN_A_HOUSE), SEQUENCES, SEED));
        }
        System.out.println(SEQUENCES + " sequences from seed " + SEED + ", the platforms were asked " + asked
                + " times. Done: " + done + ". Refused: " + refused + ". Moves: " + moves.seen());
        assertThat(asked).as("how often the platforms were asked").isPositive();
        if (SEQUENCES < EVERYTHING_MET) {
            return;
        }
        assertThat(done.keySet()).as("what can be done").containsAll(RandomSteps.KINDS);
        Set<String> never = new TreeSet<>(StepMoves.all());
        never.removeAll(moves.seen().keySet());
        assertThat(never).as("moves that were never seen").isEmpty();
    }

    private void begin(Life life, Random random) {
        RandomSteps acts = new RandomSteps(life.house, random, life.links);
        for (int i = 0; i < COMMENTS; i++) {
            acts.begin(i, life.house.comments().get(i), life.now);
        }
        life.house.quiet(MOMENT);
        acts.tell(HouseRows.of(life.house));
        life.now = HouseRows.of(life.house);
        passes(life, Duration.ofDays(32), "time");
    }

    private void sequence(Life life, Random random, int number) {
        RandomSteps acts = new RandomSteps(life.house, random, life.links);
        Written one = life.house.comments().get(random.nextInt(COMMENTS));
        int steps = 5 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            life.be(acts.chance().below(10) < 5 ? Mood.WELL : acts.chance().any(List.of(Mood.values())));
            Try next = acts.next(one, life.now, life.platform);
            life.history.add(
                    number + " " + life.platform.mood() + " " + one.comment().author() + ": " + next);
            if (next.address().isEmpty()) {
                life.be(Mood.WELL);
                if (!acts.happens(next.what(), one)) {
                    passes(life, acts.pause(), next.what());
                }
                done.merge(next.what(), 1, Integer::sum);
            } else {
                tried(life, next);
            }
        }
        life.be(Mood.WELL);
        outsiderLooks(life, one, acts.chance());
    }

    private void tried(Life life, Try next) {
        HouseRows before = life.now;
        Page answer = life.house.browser(next.who()).post(next.address(), next.form());
        HouseRows after = HouseRows.of(life.house);
        life.now = after;
        boolean turnedAway = answer.status() >= 400 || answer.sentTo().startsWith("/sign-in");
        boolean nothing = before.all().equals(after.all())
                && after.entriesSince(before).stream().allMatch(kind -> kind.startsWith("*"));
        List<String> wrong = new ArrayList<>(moves.wrong(next.what(), before, after));
        need(answer.status() < 500, "the program failed", wrong);
        need(!turnedAway || nothing, "refused, and something changed", wrong);
        need(next.refusal().isEmpty() || nothing, "it should have been refused: " + next.refusal(), wrong);
        boolean may = next.refusal().isEmpty() && !PERHAPS.contains(next.what()) && answer.status() != 429;
        need(!may || !nothing, "it should have been done", wrong);
        need(turnedAway || insider(life, next), "a stranger was answered", wrong);
        need(!toldToOthers(next, answer), "a name was told", wrong);
        life.history.add("   " + answer.status() + " " + answer.sentTo());
        fail(wrong, life, before, after, answer);
        (nothing ? refused : done).merge(next.what(), 1, Integer::sum);
        before.of("step")
                .forEach(was -> after.find("step", was.id()).ifPresent(step -> life.platform.byHand(was, step)));
        remember(life);
        if (AT_ONCE.contains(next.what()) && !nothing) {
            life.house.quiet(MOMENT);
            settled(life, next.what());
        }
    }

    private static boolean insider(Life life, Try next) {
        boolean open = next.address().matches("/(report|objection|appeal)/.*|/concerns/new");
        return open || life.house.isOfTheHouse(next.who());
    }

    /** Whether a page tells somebody who handles no concerns the name of who reported, which they did not write themselves. */
    private static boolean toldToOthers(Try next, Page answer) {
        return !StepRules.DECIDERS.contains(next.who())
                && !next.form().toString().toLowerCase(Locale.ROOT).contains(ActsOnConcerns.SECRET)
                && answer.body().toLowerCase(Locale.ROOT).contains(ActsOnConcerns.SECRET);
    }

    private void settled(Life life, String act) {
        HouseRows before = life.now;
        life.now = HouseRows.of(life.house);
        List<String> wrong = new ArrayList<>(moves.wrong(act, before, life.now));
        wrong.addAll(life.platform.wrong(life.now, life.authors()));
        wrong.addAll(life.house.asked().wrong());
        fail(wrong, life, before, life.now, null);
        remember(life);
    }

    /** A link stands in its letter as long as that waits. */
    private static void remember(Life life) {
        life.now
                .of("letter", "kind", "FURTHER_STEP")
                .filter(letter -> !letter.get("token").isEmpty())
                .forEach(letter -> life.links.put(letter.get("number"), letter.get("token")));
    }

    private void passes(Life life, Duration time, String what) {
        life.house.passes(time);
        life.house.quiet(MOMENT);
        settled(life, what);
    }

    private static void need(boolean so, String otherwise, List<String> wrong) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    private static void fail(List<String> wrong, Life life, HouseRows before, HouseRows after, @Nullable Page answer) {
        if (!wrong.isEmpty()) {
            List<String> told = life.history.subList(Math.max(0, life.history.size() - TOLD), life.history.size());
            throw new AssertionError("%s%n%s%nAt %s: %s%n%s"
                    .formatted(
                            String.join("\n", wrong),
                            String.join("\n", after.differences(before)),
                            CLOCK.instant(),
                            answer == null ? "" : answer.text(),
                            String.join("\n", told)));
        }
    }

    /** Somebody who is not of the team opens a page that is not for them. */
    private static void outsiderLooks(Life life, Written one, Chance chance) {
        String who = chance.any(List.of("nobody", "a neighbour", "staff"));
        List<String> pages = new ArrayList<>(List.of("/steps", "/concerns", "/letters"));
        pages.addAll(List.of("/authors/" + one.number(), "/packages/" + one.number()));
        life.now.of("concern").forEach(row -> pages.add("/concerns/" + row.get("number")));
        life.now.of("step").forEach(row -> pages.add("/steps/" + row.get("number")));
        life.now.of("package").forEach(row -> pages.add("/packages/" + row.get("number") + "/" + row.id() + "/file"));
        String page = chance.any(pages);
        Page answer = life.house.browser(who).get(page);
        List<String> wrong = new ArrayList<>();
        boolean ownList = who.equals("a neighbour") && page.lastIndexOf('/') == 0;
        need(ownList || answer.status() >= 400 || answer.sentTo().startsWith("/sign-in"), who + " read " + page, wrong);
        need(!answer.body().toLowerCase(Locale.ROOT).contains(ActsOnConcerns.SECRET), "a name was told", wrong);
        fail(wrong, life, life.now, life.now, answer);
    }

    /** In no message and in no entry that an export opens stands who reported, and on no page that others have. */
    private static void noNameIsTold(Life life) {
        String secret = "%" + ActsOnConcerns.SECRET + "%";
        List<String> wrong = new ArrayList<>();
        life.house
                .query(
                        "select kind from log.entries where kind not in ('concern.reporter', 'concern.helper')"
                                + " and lower(convert_from(payload, 'UTF8')) like ?",
                        secret)
                .forEach(row -> wrong.add("entry " + row));
        life.house
                .query("select subject from mail.messages where lower(subject || body) like ?", secret)
                .forEach(row -> wrong.add("message " + row));
        for (String page : List.of(
                "/",
                "/tasks",
                "/record",
                "/people",
                "/rules/" + life.house.library().slug())) {
            for (String who : List.of("staff", "nobody", "a neighbour")) {
                Page answer = life.house.browser(who).get(page);
                need(!answer.body().toLowerCase(Locale.ROOT).contains(ActsOnConcerns.SECRET), who + " " + page, wrong);
            }
        }
        fail(wrong, life, life.now, life.now, null);
    }
}
