package org.lectern.server.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.server.acceptance.HouseRows.Row;

/** How steps, objections, concerns, packages and letters may move, and what the log then says, written down by hand once more. */
final class StepMoves {

    /** From where by what to where, and the kind of entry with which it goes; a dash where another move's says it. */
    private record Move(String of, String from, String event, String to, String entry) {

        static Move read(String line) {
            String[] words = line.split(" +");
            return new Move(words[0], words[1], words[2], words[3], words[4]);
        }

        String name() {
            return of + " " + from + " " + event;
        }
    }

    /** How each begins, and the kind of entry with which it does. */
    private static final Map<String, List<String>> BEGINS = Map.of(
            "step", List.of("OPEN", "investigation.opened"),
            "objection", List.of("TO_HEAR", "further-step.objected"),
            "concern", List.of("RECEIVED", "concern.reported"),
            "package", List.of("ASKED", "package.asked"),
            "letter", List.of("TO_SEND", "-"));

    private static final List<Move> TABLE = """
            step OPEN FIND FOUND investigation.found
            step OPEN CLOSE CLOSED investigation.closed
            step FOUND CLOSE CLOSED investigation.closed
            step FOUND PROPOSE PROPOSED further-step.proposed
            step PROPOSED APPROVE APPROVED further-step.approved
            step PROPOSED APPROVE_LETTER ENDED further-step.approved
            step PROPOSED DECLINE DECLINED further-step.declined
            step APPROVED CARRY_OUT IN_FORCE further-step.carried-out
            step APPROVED FAIL NOT_DONE further-step.not-possible
            step APPROVED END ENDED further-step.ended
            step APPROVED LIFT LIFTED further-step.ended
            step NOT_DONE TRY_AGAIN APPROVED further-step.tried-again
            step NOT_DONE GIVE_UP NOT_POSSIBLE further-step.ended
            step NOT_DONE END NOT_POSSIBLE further-step.ended
            step NOT_DONE LIFT NOT_POSSIBLE further-step.ended
            step IN_FORCE END ENDED further-step.ended
            step IN_FORCE LIFT LIFTED further-step.ended
            objection TO_HEAR LAY_BEFORE_BOARD BEFORE_BOARD further-step.objection-before-board
            objection TO_HEAR UPHOLD STANDS further-step.heard
            objection TO_HEAR FIND_RIGHT RIGHT further-step.heard
            objection BEFORE_BOARD UPHOLD STANDS further-step.heard
            objection BEFORE_BOARD FIND_RIGHT RIGHT further-step.heard
            concern RECEIVED LOOK LOOKED_AT concern.looked-at
            concern RECEIVED ANSWER ANSWERED concern.answered
            concern RECEIVED JOIN JOINED concern.joined
            concern LOOKED_AT ANSWER ANSWERED concern.answered
            concern LOOKED_AT JOIN JOINED concern.joined
            package ASKED RELEASE RELEASED package.released
            package ASKED KEEP NOT_RELEASED package.not-released
            letter TO_SEND SEND SENT letter.sent
            letter TO_SEND GIVE_UP NOT_SENT letter.not-sent
            letter TO_SEND LAPSE NOT_NEEDED -
            """.lines().map(Move::read).toList();

    /** What else is kept, whose new rows and whose changed ones go with an entry of these kinds. */
    private static final Map<String, List<String>> KEPT = Map.of(
            "statement", List.of("channel.statement-seen", "never"),
            "person", List.of("account.one-person", "account.not-one-person"),
            "report", List.of("concern.reported", "concern.joined"),
            "helper", List.of("concern.helper", "concern.helper-struck", "concern.joined"),
            "channel", List.of("channel.registered", "channel.capacity-changed"));

    private static final int FARTHEST = 4;

    private final Map<String, Integer> seen = new TreeMap<>();

    /** All moves that can be. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        TABLE.forEach(move -> all.add(move.name()));
        return all;
    }

    /** How often each was seen. */
    Map<String, Integer> seen() {
        return seen;
    }

    /** What has moved as it may not, or without an entry; {@code act} is what was done meanwhile. */
    List<String> wrong(String act, HouseRows before, HouseRows after) {
        List<String> wrong = new ArrayList<>();
        List<String> entries = new ArrayList<>(after.entriesSince(before).stream()
                .map(kind -> kind.replace("*", ""))
                .toList());
        for (String of : BEGINS.keySet()) {
            after.of(of).forEach(now -> {
                String was = before.find(of, now.id()).map(Row::state).orElse("");
                moved(act, now, was, entries, wrong);
            });
        }
        for (String of : Set.of("step", "objection", "concern", "package", "statement", "person", "report", "helper")) {
            before.of(of)
                    .filter(row -> after.find(of, row.id()).isEmpty())
                    .forEach(row -> wrong.add(of + " is gone: " + row));
        }
        KEPT.forEach((of, kinds) -> after.of(of).forEach(now -> {
            List<String> wanted = before.find(of, now.id())
                    .map(was -> kinds.subList(1, kinds.size()))
                    .orElse(kinds.subList(0, 1));
            boolean same = before.find(of, now.id()).map(now::equals).orElse(false);
            if (!same && wanted.stream().noneMatch(kind -> told(after.entriesSince(before), kind))) {
                wrong.add("no entry " + wanted + " for " + now);
            }
        }));
        return wrong;
    }

    private static boolean told(List<String> entries, String kind) {
        return entries.contains(kind) || entries.contains("*" + kind);
    }

    private void moved(String act, Row now, String was, List<String> entries, List<String> wrong) {
        List<String> begins = BEGINS.get(now.what());
        if (was.isEmpty() && !begins.get(1).equals("-") && !entries.remove(begins.get(1))) {
            wrong.add("no entry " + begins.get(1) + " for " + now);
        }
        String from = was.isEmpty() ? begins.get(0) : was;
        if (from.equals(now.state())) {
            return;
        }
        List<Move> way = way(now, from, entries, new HashSet<>());
        if (way.isEmpty()) {
            wrong.add(now.what() + " " + from + " to " + now.state() + " with entries " + entries);
        }
        Set<String> reached = new HashSet<>();
        for (Move move : way) {
            if (reached.add(move.to())) {
                entries.remove(move.entry());
            }
            if (meant(move, act)) {
                seen.merge(move.name(), 1, Integer::sum);
            }
        }
    }

    /** The shortest way from there that the entries tell; empty where there is none. */
    private static List<Move> way(Row now, String from, List<String> entries, Set<String> been) {
        List<Move> next = TABLE.stream()
                .filter(move -> move.of().equals(now.what()) && move.from().equals(from))
                .filter(move -> move.entry().equals("-") || entries.contains(move.entry()))
                .filter(move -> !move.event().equals("APPROVE_LETTER") || now.is("step", "LETTER"))
                .toList();
        for (Move move : next) {
            if (move.to().equals(now.state())) {
                return next.stream().filter(one -> one.to().equals(now.state())).toList();
            }
        }
        for (Move move : next) {
            if (been.size() < FARTHEST && been.add(move.to())) {
                List<Move> rest = way(now, move.to(), entries, been);
                if (!rest.isEmpty()) {
                    List<Move> way = new ArrayList<>(List.of(move));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }

    /** Three events end what could not be done in one state: what was done tells them apart. */
    private static boolean meant(Move move, String act) {
        if (!move.to().equals("NOT_POSSIBLE")) {
            return true;
        }
        return switch (move.event()) {
            case "GIVE_UP" -> act.equals("give-up");
            case "END" -> act.equals("time");
            default -> !Set.of("give-up", "time").contains(act);
        };
    }
}
