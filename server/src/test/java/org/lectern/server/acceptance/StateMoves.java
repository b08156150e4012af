package org.lectern.server.acceptance;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.server.acceptance.ItemRows.Row;

/** How cases, decisions and appeals may move, written down by hand once more, and which of these moves were seen. */
final class StateMoves {

    /** From where by what to where. */
    private record Move(String of, String from, String event, String to) {

        static Move read(String line) {
            String[] words = line.split(" +");
            return new Move(words[0], words[1], words[2], words[3]);
        }
    }

    private static final List<Move> TABLE = """
            case WAITING DECIDE DECIDED
            case WAITING PROPOSE WAITING_FOR_SECOND
            case WAITING HOLD ON_HOLD
            case WAITING REFER REFERRED
            case WAITING REOPEN WAITING
            case REFERRED ADVISE WAITING
            case REFERRED DECIDE DECIDED
            case REFERRED PROPOSE WAITING_FOR_SECOND
            case REFERRED REOPEN WAITING
            case WAITING_FOR_SECOND AGREE DECIDED
            case WAITING_FOR_SECOND DISAGREE DECIDED
            case WAITING_FOR_SECOND DECIDE DECIDED
            case WAITING_FOR_SECOND UNDO WAITING
            case WAITING_FOR_SECOND REOPEN WAITING
            case ON_HOLD DECIDE DECIDED
            case ON_HOLD PROPOSE WAITING_FOR_SECOND
            case ON_HOLD HOLD ON_HOLD
            case ON_HOLD RESUME WAITING
            case ON_HOLD REOPEN WAITING
            case DECIDED DECIDE DECIDED
            case DECIDED PROPOSE WAITING_FOR_SECOND
            case DECIDED UNDO WAITING
            case DECIDED REOPEN WAITING
            decision PROPOSED AGREE IN_FORCE
            decision PROPOSED DECLINE DECLINED
            decision PROPOSED CANCEL CANCELLED
            decision PROPOSED REPLACE DECLINED
            decision IN_FORCE CANCEL CANCELLED
            decision IN_FORCE REPLACE REPLACED
            decision IN_FORCE OVERTURN OVERTURNED
            decision REPLACED OVERTURN OVERTURNED
            appeal TO_HEAR LAY_BEFORE_BOARD BEFORE_BOARD
            appeal TO_HEAR UPHOLD STANDS
            appeal TO_HEAR OVERTURN OVERTURNED
            appeal TO_HEAR WITHDRAW WITHDRAWN
            appeal BEFORE_BOARD UPHOLD STANDS
            appeal BEFORE_BOARD OVERTURN OVERTURNED
            appeal BEFORE_BOARD WITHDRAW WITHDRAWN
            """.lines().map(Move::read).toList();

    private final Map<String, Integer> seen = new TreeMap<>();

    /** All moves that can be. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        TABLE.forEach(move -> all.add(move.of() + " " + move.from() + " " + move.event()));
        return all;
    }

    /** How often each was seen. */
    Map<String, Integer> seen() {
        return seen;
    }

    /** What has moved as it may not; {@code act} is what was done meanwhile. */
    List<String> wrong(String act, ItemRows before, ItemRows after) {
        Set<String> wrong = new TreeSet<>();
        List<String> kinds = after.entriesSince(before);
        int moves = after.moves() - before.moves();
        if (moves < 0 || !reachable("case", before.caseState(), moves).contains(after.caseState())) {
            wrong.add("case " + before.caseState() + " to " + after.caseState() + " in " + moves + " moves");
        }
        if (moves == 1) {
            note("case", before.caseState(), after.caseState(), act, kinds);
        }
        for (String of : List.of("decision", "appeal")) {
            after.of(of).forEach(now -> single(of, act, before, now, kinds, wrong));
            before.of(of)
                    .filter(row -> !after.any(of, now -> now.id().equals(row.id())))
                    .forEach(row -> wrong.add(of + " is gone: " + row));
        }
        standing(after, wrong);
        return List.copyOf(wrong);
    }

    private void single(String of, String act, ItemRows before, Row now, List<String> kinds, Collection<String> wrong) {
        String was = before.of(of)
                .filter(row -> row.id().equals(now.id()))
                .map(Row::state)
                .findFirst()
                .orElse("");
        if (was.equals(now.state())) {
            return;
        }
        if (was.isEmpty()) {
            boolean begins = of.equals("decision")
                    ? Set.of("PROPOSED", "IN_FORCE").contains(now.state())
                    : now.state().equals("TO_HEAR");
            if (!begins) {
                wrong.add(of + " begins as " + now.state());
            }
        } else if (reachable(of, was, 1).contains(now.state())) {
            note(of, was, now.state(), act, kinds);
        } else if (was.equals("IN_FORCE") && now.state().equals("OVERTURNED")) {
            note(of, "REPLACED", "OVERTURNED", act, kinds);
        } else {
            wrong.add(of + " " + was + " to " + now.state());
        }
    }

    private static void standing(ItemRows after, Collection<String> wrong) {
        long proposed = after.of("decision")
                .filter(row -> row.state().equals("PROPOSED"))
                .count();
        long inForce = after.of("decision")
                .filter(row -> row.state().equals("IN_FORCE"))
                .count();
        if (inForce > 1) {
            wrong.add(inForce + " decisions in force");
        }
        if (proposed > 1 || (after.caseState().equals("WAITING_FOR_SECOND") && proposed != 1)) {
            wrong.add(after.caseState() + " with " + proposed + " proposals");
        }
        if (after.caseState().equals("DECIDED") && proposed > 0) {
            wrong.add("DECIDED with a proposal that nobody answers");
        }
    }

    private static Set<String> reachable(String of, String from, int moves) {
        Set<String> now = Set.of(from);
        for (int i = 0; i < moves; i++) {
            Set<String> next = new HashSet<>();
            for (Move move : TABLE) {
                if (move.of().equals(of) && now.contains(move.from())) {
                    next.add(move.to());
                }
            }
            now = next;
        }
        return now;
    }

    /** Two events may lead from one state to the same other: what was done, and what the log says, tells them apart. */
    private void note(String of, String from, String to, String act, List<String> kinds) {
        List<String> events = TABLE.stream()
                .filter(move -> move.of().equals(of)
                        && move.from().equals(from)
                        && move.to().equals(to))
                .map(Move::event)
                .toList();
        events.stream()
                .filter(event -> events.size() == 1 || meant(event, act, kinds))
                .forEach(event -> seen.merge(of + " " + from + " " + event, 1, Integer::sum));
    }

    private static boolean meant(String event, String act, List<String> kinds) {
        return switch (event) {
            case "AGREE" -> act.equals("agree");
            case "DISAGREE", "DECLINE" -> Set.of("disagree", "about me").contains(act) || kinds.isEmpty();
            case "DECIDE", "REPLACE" ->
                Set.of("leave-up", "hide", "delete", "restore").contains(act);
            case "UNDO" -> act.equals("undo");
            case "RESUME" -> kinds.contains("case.resumed");
            case "REOPEN" -> kinds.contains("case.reopened");
            case "ADVISE" -> Set.of("advise", "take the question back").contains(act);
            default -> false;
        };
    }
}
