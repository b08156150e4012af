package org.lectern.server.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.server.acceptance.HouseRows.Row;

/**
 * What East Central Regional Library asks of a further step, written down by hand from the words of its policy and the settings beside it,
 * so that the program is not asked about itself.
 */
record StepRules(RandomHouse house) {

    static final List<String> DECIDERS =
            List.of("executive-director", "assistant-director", "resource-librarian", "programming-librarian");
    static final Set<String> APPROVERS = Set.of("executive-director", "assistant-director");

    /** Who releases a package for authorities. */
    static final String RELEASES = "executive-director";

    /** Who reports concerns that reach them: everybody who works there. */
    static final Set<String> REPORTERS =
            Set.of("executive-director", "assistant-director", "resource-librarian", "programming-librarian", "staff");

    static final int DECISIONS = 2;
    static final int LONGEST = 90;
    static final int STATEMENT = 30;

    private static final List<String> HEAR = List.of("executive-director", "assistant-director", "resource-librarian");
    private static final Duration WITHIN = Duration.ofDays(365);
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    LocalDate today() {
        return day(house.clock().instant());
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static boolean lasts(String step) {
        return Set.of("LIMIT", "BLOCK").contains(step);
    }

    /** Approved and not over: somebody is kept from something, or soon will be. */
    static boolean runs(Row step) {
        return Set.of("APPROVED", "NOT_DONE", "IN_FORCE").contains(step.state());
    }

    static boolean over(Row step) {
        return Set.of("CLOSED", "DECLINED", "ENDED", "LIFTED", "NOT_POSSIBLE").contains(step.state());
    }

    /** Whether a decision still stands as somebody made it, and nobody found it wrong. */
    private static boolean stands(HouseRows rows, Row decision) {
        return decision.is("state", "IN_FORCE")
                && Set.of("hide", "delete").contains(decision.get("act"))
                && rows.of("appeal", "decision", decision.id()).noneMatch(one -> one.is("state", "OVERTURNED"));
    }

    /** Whether it is an upheld one: its author knew of it, and let it stand or was heard, within the last 365 days. */
    boolean counts(HouseRows rows, Row decision, Instant now) {
        if (!stands(rows, decision) || decision.at("decided_at").isBefore(now.minus(WITHIN))) {
            return false;
        }
        List<Row> appeals = rows.of("appeal", "decision", decision.id()).toList();
        if (!appeals.isEmpty() && !appeals.getFirst().is("state", "WITHDRAWN")) {
            return appeals.getFirst().is("state", "STANDS");
        }
        boolean told = !appeals.isEmpty()
                || rows.of("letter", "decision", decision.id())
                        .filter(letter -> letter.is("kind", "TAKEN_DOWN"))
                        .anyMatch(letter -> letter.is("state", "SENT"));
        return told && rows.of("right", "decision", decision.id()).anyMatch(right -> !now.isBefore(right.at("until")));
    }

    /** The names that are one person's by findings that nobody took back. */
    static Set<String> samePerson(HouseRows rows, String author) {
        Set<String> same = new HashSet<>(Set.of(author));
        int before = 0;
        while (before < same.size()) {
            before = same.size();
            rows.of("person", "revoked_at", "")
                    .map(one -> List.of(one.get("author"), one.get("other_author")))
                    .filter(both -> both.stream().anyMatch(same::contains))
                    .toList()
                    .forEach(same::addAll);
        }
        return same;
    }

    /** What a step cites of comments that are still taken for those of the person whom it meets. */
    private static List<Row> cited(HouseRows rows, Row step) {
        Set<String> same = samePerson(rows, step.get("author"));
        Set<String> cited = new HashSet<>();
        rows.of("cited", "investigation", step.id()).forEach(one -> cited.add(one.get("decision")));
        return rows.of("decision")
                .filter(one -> cited.contains(one.id()))
                .filter(one -> rows.find("item", one.get("item"))
                        .map(item -> same.contains(item.get("author")))
                        .orElse(false))
                .toList();
    }

    long counting(HouseRows rows, Row step) {
        Instant now = house.clock().instant();
        return cited(rows, step).stream().filter(one -> counts(rows, one, now)).count();
    }

    /** How many of those that a step cites nobody has taken out of force; time takes nothing from a step that was taken. */
    static long holding(HouseRows rows, Row step) {
        return cited(rows, step).stream().filter(one -> stands(rows, one)).count();
    }

    /** Why a step of this kind cannot be, whoever proposes or approves it. */
    Reason missing(HouseRows rows, Row step, String kind, LocalDate last, boolean noticed) {
        boolean lasts = lasts(kind);
        String channel = rows.channel().get("kind");
        boolean possible = channel.equals("practice") || (channel.equals("by-hand-facebook") && kind.equals("BLOCK"));
        return Reason.when(counting(rows, step) < DECISIONS, "too few upheld decisions")
                .or(step.get("findings").isBlank() || step.is("clauses", "[]"), "no findings under a clause")
                .or(!noticed, "the person is not told why")
                .or(lasts && !rows.channel().is("capacity", "official"), "not an official account")
                .or(lasts && !possible, "the platform has no such thing")
                .or(lasts && step.get("one_person").isBlank(), "nobody says how it is known to be one person")
                .or(lasts && (last.isBefore(today()) || last.isAfter(today().plusDays(LONGEST))), "no such end");
    }

    /** Whether somebody saw the posted statement within the last days. */
    boolean statementSeen(HouseRows rows) {
        return rows.of("statement")
                .map(one -> LocalDate.parse(one.get("seen_on")))
                .anyMatch(day -> !day.isBefore(today().minusDays(STATEMENT)));
    }

    /** Through which day a step lasts. */
    static LocalDate last(Row step) {
        return step.get("lasts_until").isEmpty()
                ? LocalDate.MIN
                : day(step.at("lasts_until").minusSeconds(1));
    }

    /** Who opened, investigated, proposed or approved it, or made a decision that it cites. */
    Set<String> part(HouseRows rows, Row step) {
        Set<String> part = new HashSet<>();
        List.of("opened_by", "found_by", "proposed_by", "approved_by")
                .forEach(act -> part.add(house.role(step.get(act))));
        rows.of("cited", "investigation", step.id())
                .flatMap(one -> rows.find("decision", one.get("decision")).stream())
                .forEach(one -> part.add(house.role(one.get("decided_by"))));
        return part;
    }

    /** Whom the policy names and who had no part; where none of them is left, whoever else decides; then nobody here. */
    List<String> hearers(HouseRows rows, Row step) {
        Set<String> part = part(rows, step);
        List<String> named = HEAR.stream().filter(one -> !part.contains(one)).toList();
        return named.isEmpty()
                ? DECIDERS.stream().filter(one -> !part.contains(one)).toList()
                : named;
    }

    /** Who writes down how the board voted: nobody who had a part, unless everybody had. */
    List<String> enters(HouseRows rows, Row step) {
        Set<String> part = part(rows, step);
        List<String> free = DECIDERS.stream().filter(one -> !part.contains(one)).toList();
        return free.isEmpty() ? DECIDERS : free;
    }

    /** Whether somebody can still object: it is in force, and their time has not begun or is not over. */
    boolean canObject(HouseRows rows, Row step) {
        return step.is("state", "IN_FORCE")
                && (step.get("object_until").isEmpty()
                        || house.clock().instant().isBefore(step.at("object_until")))
                && rows.find("objection", step.id()).isEmpty();
    }
}
