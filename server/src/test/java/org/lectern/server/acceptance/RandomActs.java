package org.lectern.server.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.server.acceptance.ItemRows.Row;
import org.lectern.server.acceptance.RandomHouse.Written;
import org.lectern.server.platform.PlatformStatus;

/** What random people try with a comment, each with what this test knows of it: why it must be refused, if it must. */
final class RandomActs {

    /** What everybody must have managed to do at least once. */
    static final List<String> KINDS = List.of(
            "leave-up",
            "hide",
            "delete",
            "restore",
            "undo",
            "agree",
            "disagree",
            "about me",
            "claim",
            "release",
            "take-over",
            "hand-over",
            "hold",
            "resume",
            "notes",
            "preview",
            "refer",
            "advise",
            "take the question back",
            "appeal by link",
            "appeal at the desk",
            "say",
            "before-board",
            "vote",
            "withdraw the appeal");

    private static final String WORLD = "the world";
    private static final List<String> OUTSIDE = List.of(
            "held outside", "trashed outside", "shown outside", "edited", "edited", "time", "time", "time", "time");

    private final RandomHouse house;
    private final Chance chance;
    private final ActsOnCases onCases;
    private final ActsAfterwards afterwards;

    RandomActs(RandomHouse house, Random random) {
        this.house = house;
        this.chance = new Chance(random);
        this.onCases = new ActsOnCases(house, chance);
        this.afterwards = new ActsAfterwards(house, chance);
    }

    /**
     * One thing that somebody tries.
     *
     * @param what the act in a word or two
     * @param refusal why it has to change nothing; empty where it may or may not
     * @param address where the form goes; empty for what happens outside the program
     */
    record Try(String who, String what, String refusal, String address, Map<String, String> form) {}

    /** What is tried next with the comment, of which these are the rows now: what waits for an answer mostly gets one. */
    Try next(Written one, ItemRows rows) {
        if (open(rows, "look") && chance.below(3) == 0) {
            return afterwards.secondLook(rows);
        }
        if (open(rows, "appeal") && chance.below(5) < 2) {
            return afterwards.hearing(rows);
        }
        if (open(rows, "difference") && chance.below(3) == 0) {
            return afterwards.difference(rows);
        }
        if (rows.caseState().equals("REFERRED") && chance.below(4) == 0) {
            return onCases.questionAnswered(one, rows);
        }
        if (List.of("ON_HOLD", "REFERRED").contains(rows.caseState()) && chance.below(5) == 0) {
            return new Try(WORLD, "edited", "", "", Map.of());
        }
        int kind = chance.below(100);
        return kind < 44 ? onCases.decide(one, rows) : kind < 52 ? onCases.undo(one, rows) : less(kind, one, rows);
    }

    private Try less(int kind, Written one, ItemRows rows) {
        if (kind < 68) {
            return onCases.desk(one, rows);
        }
        if (kind < 78) {
            return onCases.refer(one, rows);
        }
        if (kind < 81) {
            return onCases.questionAnswered(one, rows);
        }
        if (kind < 90) {
            return afterwards.appeal(one, rows);
        }
        return kind < 92 ? afterwards.secondLook(rows) : kind < 94 ? afterwards.hearing(rows) : outside();
    }

    private static boolean open(ItemRows rows, String what) {
        return rows.of(what).map(Row::state).anyMatch(List.of("OPEN", "TO_HEAR", "BEFORE_BOARD")::contains);
    }

    private Try outside() {
        String what = chance.below(60) == 0 ? "gone for good" : chance.any(OUTSIDE);
        return new Try(WORLD, what, "", "", Map.of());
    }

    /** Does what happens outside the program. */
    void happens(String what, Written one) {
        switch (what) {
            case "held outside" -> house.change(one, PlatformStatus.HELD);
            case "trashed outside" -> house.change(one, PlatformStatus.TRASHED);
            case "shown outside" -> house.change(one, PlatformStatus.VISIBLE);
            case "edited" -> house.edit(one, one.comment().text() + " (" + chance.below(1000) + ")");
            case "gone for good" -> house.remove(one);
            case "time" -> {}
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** How long until somebody looks again. */
    Duration pause() {
        return chance.below(9) == 0 ? Duration.ofHours(25) : Duration.ofMinutes(11);
    }
}
