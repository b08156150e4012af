package org.lectern.server.acceptance;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;
import org.lectern.server.platform.PlatformStatus;

/** What random people try around further steps and concerns, and how time goes by meanwhile. */
final class RandomSteps {

    /** What everybody must have managed to do at least once. */
    static final List<String> KINDS = List.of(
            "open",
            "findings",
            "close",
            "propose",
            "statement",
            "approve",
            "decline",
            "lift",
            "done",
            "not-possible",
            "again",
            "give-up",
            "objection",
            "object by link",
            "hear",
            "lay",
            "vote",
            "letter sent",
            "letter not sent",
            "ask for package",
            "release package",
            "keep package",
            "hide",
            "delete",
            "restore",
            "same",
            "apart",
            "capacity",
            "appeal at the desk",
            "appeal by link",
            "say",
            "report",
            "enter",
            "look",
            "comment",
            "answer",
            "helper",
            "strike");

    /** What somebody does instead of going on with a step, as often as it stands here. */
    private static final List<String> LESS = List.of(
            ("letter letter letter letter letter letter letter concern concern concern concern concern concern concern concern concern"
                            + " concern concern concern same same apart package package capacity decide decide decide decide"
                            + " appeal appeal object hear outside time time time time time time time")
                    .split(" "));

    private static final Duration WORN = Duration.ofDays(250);

    private final RandomHouse house;
    private final Chance chance;
    private final ActsOnSteps onSteps;
    private final ActsOnObjections onObjections;
    private final ActsOnConcerns onConcerns;
    private final ActsAround around;
    private final ActsAfterwards afterwards;

    RandomSteps(RandomHouse house, Random random, Map<String, String> links) {
        this.house = house;
        chance = new Chance(random);
        onSteps = new ActsOnSteps(house, chance);
        onObjections = new ActsOnObjections(house, chance, links);
        onConcerns = new ActsOnConcerns(house, chance);
        around = new ActsAround(house, chance);
        afterwards = new ActsAfterwards(house, chance);
    }

    Chance chance() {
        return chance;
    }

    /** One thing that somebody tries about who wrote the comment, or time that goes by. */
    Try next(Written one, HouseRows rows, KeptOut platform) {
        Row step = step(one, rows);
        if (platform.byHand()) {
            return onSteps.next(one, rows, step);
        }
        String objection = rows.find("objection", step.id()).map(Row::state).orElse("");
        int kind = chance.below(100);
        if (objection.matches("TO_HEAR|BEFORE_BOARD") && kind < 30) {
            return onObjections.hear(rows, step);
        }
        if (step.is("state", "IN_FORCE") && objection.isEmpty() && kind < 25) {
            return onObjections.object(rows, step);
        }
        if (appealed(one, rows) && chance.below(3) == 0) {
            return appeal(one);
        }
        if (!rows.channel().is("capacity", "official") && chance.below(3) == 0) {
            return around.capacity(rows);
        }
        if (!fresh(one, rows) && chance.below(4) == 0) {
            return chance.below(3) == 0 ? around.decide(one, rows) : around.decide(one, rows, "assistant-director");
        }
        return kind < 62 ? onSteps.next(one, rows, step) : less(one, rows, step);
    }

    private Try less(Written one, HouseRows rows, Row step) {
        return switch (chance.any(LESS)) {
            case "letter" -> letter(rows);
            case "concern" -> onConcerns.next(one, rows);
            case "same" -> around.same(one, rows);
            case "apart" -> around.apart(one, rows);
            case "package" -> onObjections.authorities(one, rows);
            case "capacity" -> around.capacity(rows);
            case "decide" -> around.decide(one, rows);
            case "appeal" -> appeal(one);
            case "object" -> onObjections.object(rows, step);
            case "hear" -> onObjections.hear(rows, step);
            case "outside" -> outside(chance.below(4) == 0 ? "gone for good" : "shown outside");
            default -> outside("time");
        };
    }

    /** Whether somebody is to hear an appeal about it. */
    private static boolean appealed(Written one, HouseRows rows) {
        return rows.of("decision", "item", one.item())
                .anyMatch(decision ->
                        rows.of("appeal", "decision", decision.id()).anyMatch(row -> row.is("state", "TO_HEAR")));
    }

    /** Whether a decision took it down that will count for some time. */
    private boolean fresh(Written one, HouseRows rows) {
        return rows.of("decision", "item", one.item())
                .filter(row -> row.is("state", "IN_FORCE") && row.get("act").matches("hide|delete"))
                .anyMatch(row ->
                        row.at("decided_at").plus(WORN).isAfter(house.clock().instant()));
    }

    private static Try outside(String what) {
        return new Try("the world", what, "", "", Map.of());
    }

    /** Does what happens outside the program; whether that is all, and no time goes by. */
    boolean happens(String what, Written one) {
        switch (what) {
            case "gone for good" -> house.remove(one);
            case "shown outside" -> house.change(one, PlatformStatus.VISIBLE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Try appeal(Written one) {
        ItemRows rows = house.rows(one);
        boolean open = rows.any("appeal", row -> row.state().matches("TO_HEAR|BEFORE_BOARD"));
        return open ? afterwards.hearing(rows) : afterwards.appeal(one, rows);
    }

    /** The one about them that is not over, or the last one, or one that a person is to take back; now and then any. */
    private Row step(Written one, HouseRows rows) {
        List<Row> all = rows.of("step").toList();
        List<Row> theirs = rows.of("step", "author", one.comment().author())
                .sorted((a, b) -> b.at("opened_at").compareTo(a.at("opened_at")))
                .toList();
        if (all.isEmpty() || chance.below(60) == 0) {
            return ActsOnSteps.NONE;
        }
        List<Row> handed =
                theirs.stream().filter(row -> row.is("carried", "UNDO_HANDED")).toList();
        if (!handed.isEmpty() && chance.below(2) == 0) {
            return handed.getFirst();
        }
        return theirs.isEmpty() || !chance.mostly() ? chance.any(all) : theirs.getFirst();
    }

    /** One that waits, or any. */
    private Try letter(HouseRows rows) {
        List<Row> waiting = rows.of("letter", "state", "TO_SEND").toList();
        List<Row> some =
                waiting.isEmpty() || !chance.mostly() ? rows.of("letter").toList() : waiting;
        return some.isEmpty() ? outside("time") : onObjections.letter(some);
    }

    /** How long until somebody looks again. */
    Duration pause() {
        int kind = chance.below(100);
        return kind < 52
                ? Duration.ofMinutes(61)
                : kind < 87 ? Duration.ofDays(1 + chance.below(4)) : Duration.ofDays(kind < 98 ? 40 : 100);
    }

    /** What everybody begins with: comments of each person that were taken down, of which mostly they were told. */
    void begin(int number, Written one, HouseRows rows) {
        String who = StepRules.DECIDERS.get(number % 7 % StepRules.DECIDERS.size());
        Try hide = around.decide(one, rows, who);
        Map<String, String> form = new HashMap<>(hide.form());
        form.put("act", "hide");
        house.browser(who).post(hide.address(), form);
    }

    void tell(HouseRows rows) {
        rows.of("letter", "state", "TO_SEND")
                .filter(_ -> chance.mostly())
                .forEach(letter -> house.browser("resource-librarian")
                        .post("/letters/" + letter.id() + "/sent", Map.of("how", "post")));
    }
}
