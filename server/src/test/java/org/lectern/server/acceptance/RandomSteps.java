package org.lectern.server.acceptance;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

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
        if (!rows.channel().is("capacity", "official") && chance.below(3) == 0) {
            return around.capacity(rows);
        }
        return kind < 62 ? onSteps.next(one, rows, step) : less(kind, one, rows, step);
    }

    private Try less(int kind, Written one, HouseRows rows, Row step) {
        List<Row> letters = letters(one, rows);
        if (kind < 69 && !letters.isEmpty()) {
            return onObjections.letter(letters);
        }
        return kind < 81
                ? onConcerns.next(one, rows)
                : kind < 83
                        ? around.same(one, rows)
                        : kind < 84
                                ? around.apart(one, rows)
                                : kind < 86
                                        ? onObjections.authorities(one, rows)
                                        : kind < 87
                                                ? around.capacity(rows)
                                                : kind < 90
                                                        ? around.decide(one, rows)
                                                        : kind < 91
                                                                ? appeal(one)
                                                                : kind < 92
                                                                        ? onObjections.object(rows, step)
                                                                        : kind < 93
                                                                                ? onObjections.hear(rows, step)
                                                                                : new Try(
                                                                                        "the world",
                                                                                        "time",
                                                                                        "",
                                                                                        "",
                                                                                        Map.of());
    }

    private Try appeal(Written one) {
        ItemRows rows = house.rows(one);
        boolean open = rows.any("appeal", row -> row.state().matches("TO_HEAR|BEFORE_BOARD"));
        return open ? afterwards.hearing(rows) : afterwards.appeal(one, rows);
    }

    /** The one about them that is not over, or the last one; now and then any. */
    private Row step(Written one, HouseRows rows) {
        List<Row> all = rows.of("step").toList();
        List<Row> theirs = rows.of("step", "author", one.comment().author())
                .sorted((a, b) -> b.at("opened_at").compareTo(a.at("opened_at")))
                .toList();
        if (all.isEmpty() || chance.below(60) == 0) {
            return ActsOnSteps.NONE;
        }
        return theirs.isEmpty() || !chance.mostly() ? chance.any(all) : theirs.getFirst();
    }

    /** Those to and about them that wait, or any. */
    private List<Row> letters(Written one, HouseRows rows) {
        List<Row> waiting = rows.of("letter", "state", "TO_SEND").toList();
        return waiting.isEmpty() || !chance.mostly() ? rows.of("letter").toList() : waiting;
    }

    /** How long until somebody looks again. */
    Duration pause() {
        int kind = chance.below(100);
        return kind < 55
                ? Duration.ofMinutes(61)
                : kind < 91 ? Duration.ofDays(1 + chance.below(4)) : Duration.ofDays(kind < 98 ? 40 : 100);
    }

    /** What everybody begins with: comments of each person that were taken down, of which mostly they were told. */
    void begin(int number, Written one, HouseRows rows) {
        String who = StepRules.DECIDERS.get((number / 3) % StepRules.DECIDERS.size());
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
