package org.lectern.server.acceptance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

/** What random people try with an investigation and the step that came of it, each with why it must be refused, if it must. */
final class ActsOnSteps {

    static final Row NONE = new Row("step", Map.of("number", "26-9999", "state", "NONE", "author", ""));

    private static final String LONG = "x".repeat(2001);
    private static final List<String> NO_WORDS = List.of("", " ", LONG);

    private final RandomHouse house;
    private final StepRules rules;
    private final Chance chance;

    ActsOnSteps(RandomHouse house, Chance chance) {
        this.house = house;
        this.rules = new StepRules(house);
        this.chance = chance;
    }

    /** What makes sense next with a step; or anything at all. */
    Try next(Written one, HouseRows rows, Row step) {
        int kind = chance.below(100);
        if (kind < 8) {
            return any(one, rows, step);
        }
        if (step.state().equals("FOUND") && rules.counting(rows, step) < StepRules.DECISIONS && kind < 50) {
            return reasoned("close", step, "OPEN|FOUND");
        }
        return switch (step.state()) {
            case "OPEN" -> kind < 80 ? findings(step) : any(one, rows, step);
            case "FOUND" -> kind < 80 ? propose(rows, step) : kind < 90 ? findings(step) : any(one, rows, step);
            case "PROPOSED" ->
                kind < 75
                        ? rules.statementSeen(rows) || !chance.mostly() ? approve(rows, step) : statement(step)
                        : kind < 82 ? reasoned("decline", step, "PROPOSED") : approve(rows, step);
            case "APPROVED" ->
                kind < 50 ? handed("done", step) : kind < 70 ? handed("not-possible", step) : any(one, rows, step);
            case "NOT_DONE" ->
                kind < 45 ? again(step) : kind < 60 ? reasoned("give-up", step, "NOT_DONE") : any(one, rows, step);
            case "IN_FORCE" -> any(one, rows, step);
            default ->
                step.is("carried", "UNDO_HANDED") && kind < 50
                        ? handed("done", step)
                        : kind < 20 || upheld(one, rows).size() >= StepRules.DECISIONS
                                ? open(one, rows)
                                : any(one, rows, step);
        };
    }

    private Try any(Written one, HouseRows rows, Row step) {
        return switch (chance.below(13)) {
            case 0 -> open(one, rows);
            case 1 -> findings(step);
            case 2 -> propose(rows, step);
            case 3 -> statement(step);
            case 4 -> approve(rows, step);
            case 5 -> reasoned("close", step, "OPEN|FOUND");
            case 6 -> reasoned("decline", step, "PROPOSED");
            case 7, 8 -> reasoned("lift", step, "APPROVED|NOT_DONE|IN_FORCE");
            case 9 -> handed("done", step);
            case 10 -> handed("not-possible", step);
            case 11 -> again(step);
            default -> reasoned("give-up", step, "NOT_DONE");
        };
    }

    private String somebody(Set<String> who) {
        return chance.mostly() ? chance.any(who.stream().sorted().toList()) : chance.anybody(house);
    }

    /** Mostly one and the same of the team, so that somebody is left who had no part. */
    private String somebody() {
        return chance.below(5) < 3 ? "assistant-director" : chance.oneOfTheTeam(house);
    }

    private static Reason decides(String who) {
        return Reason.when(!StepRules.DECIDERS.contains(who), "they do not decide");
    }

    private Try send(String who, String act, Row step, Reason refusal, Map<String, String> form) {
        return new Try(
                who,
                act,
                refusal.or(step.equals(NONE), "there is none").words(),
                "/steps/" + step.get("number") + "/" + act,
                form);
    }

    private String words(String good) {
        return chance.mostly() ? good : chance.any(NO_WORDS);
    }

    private static boolean none(String words) {
        return words.isBlank() || words.length() > 2000;
    }

    /** Opens one that rests on some of the decisions about who wrote the comment. */
    private Try open(Written one, HouseRows rows) {
        String who = somebody();
        String author = one.comment().author();
        List<Row> upheld = upheld(one, rows);
        List<Row> cited =
                chance.below(8) > 0 ? upheld : rows.of("decision").limit(1).toList();
        String why = words("Numbers again and again.");
        return new Try(
                who,
                "open",
                decides(who)
                        .or(none(why), "no reason")
                        .or(cited.stream().noneMatch(upheld::contains), "nothing that counts")
                        .or(
                                rows.of("step", "author", author).anyMatch(step -> !StepRules.over(step)),
                                "there is one about them")
                        .words(),
                "/authors/" + one.number() + "/investigation",
                Map.of("decision", cited.stream().map(Row::id).collect(Collectors.joining(",")), "why", why));
    }

    /** The decisions that count for who wrote the comment. */
    private List<Row> upheld(Written one, HouseRows rows) {
        Set<String> same = StepRules.samePerson(rows, one.comment().author());
        return rows.of("item")
                .filter(item -> same.contains(item.get("author")))
                .flatMap(item -> rows.of("decision", "item", item.id()))
                .filter(row -> rules.counts(rows, row, house.clock().instant()))
                .toList();
    }

    private Try findings(Row step) {
        String who = somebody();
        String findings = chance.mostly() ? "Two numbers of others." : chance.any(List.of(" ", "x".repeat(10_001)));
        String clause = chance.mostly()
                ? chance.any(List.of("ec-personal-info", "ec-personal-info,ec-spam-commercial"))
                : chance.any(List.of("", "no-such-clause"));
        String one = chance.mostly() ? "Each ends with the same street." : chance.any(List.of("", LONG));
        return send(
                who,
                "findings",
                step,
                decides(who)
                        .or(!step.state().matches("OPEN|FOUND"), "closed")
                        .or(findings.isBlank() || findings.length() > 10_000, "no findings")
                        .or(!clause.startsWith("ec-"), "no clause")
                        .or(one.length() > 2000, "too long"),
                Map.of("findings", findings, "clause", clause, "onePerson", one));
    }

    private Try propose(HouseRows rows, Row step) {
        String who = somebody();
        String kind = chance.mostly()
                ? chance.any(List.of("block", "block", "limit", "limit", "letter"))
                : chance.any(List.of("", "banish", "BLOCK "));
        Optional<LocalDate> last = chance.mostly()
                ? Optional.of(rules.today().plusDays(chance.any(List.of(0, 1, 3, 20, 60, StepRules.LONGEST))))
                : chance.below(3) == 0
                        ? Optional.empty()
                        : Optional.of(rules.today().plusDays(chance.any(List.of(-1, StepRules.LONGEST + 1, 400))));
        String notice = words("Please leave numbers out.");
        Map<String, String> form = new LinkedHashMap<>(Map.of("step", kind, "notice", notice));
        form.put("until", last.map(LocalDate::toString).orElse(chance.any(List.of("", "soon", "2026-13-40"))));
        form.put("language", chance.any(List.of("en-US", "es-US", "fr-CA", "xx")));
        boolean known = Set.of("block", "limit", "letter").contains(kind);
        return send(
                who,
                "propose",
                step,
                decides(who)
                        .or(!step.state().equals("FOUND"), "not investigated, or closed")
                        .or(!known, "no such step")
                        .or(notice.length() > 2000, "too long")
                        .or(rules.missing(
                                rows,
                                step,
                                kind.toUpperCase(java.util.Locale.ROOT),
                                last.orElse(LocalDate.MIN),
                                !notice.isBlank())),
                form);
    }

    private Try statement(Row step) {
        String who = somebody();
        String place = words("About this blog, last line");
        int ago = chance.any(List.of(0, 0, 0, StepRules.STATEMENT, StepRules.STATEMENT + 1, 100));
        String on = chance.mostly()
                ? rules.today().minusDays(ago).toString()
                : chance.any(List.of("", "today", rules.today().plusDays(1).toString()));
        return send(
                who,
                "statement",
                step,
                decides(who)
                        .or(none(place), "no place")
                        .or(!on.startsWith("2"), "no day")
                        .or(on.equals(rules.today().plusDays(1).toString()), "a day that has not come"),
                Map.of("place", place, "seenOn", on));
    }

    private Try approve(HouseRows rows, Row step) {
        String who = chance.below(3) == 0
                ? somebody()
                : chance.below(3) == 0 ? somebody(StepRules.APPROVERS) : "executive-director";
        String kind = step.get("step");
        return send(
                who,
                "approve",
                step,
                decides(who)
                        .or(!step.state().equals("PROPOSED"), "nothing is proposed")
                        .or(!StepRules.APPROVERS.contains(who), "they have no authority")
                        .or(who.equals(house.role(step.get("proposed_by"))), "they proposed it")
                        .or(rules.missing(
                                rows,
                                step,
                                kind,
                                StepRules.last(step),
                                !step.get("notice").isBlank()))
                        .or(StepRules.lasts(kind) && !rules.statementSeen(rows), "nobody saw the posted statement"),
                Map.of());
    }

    /** An act for which nothing but a reason is given. */
    private Try reasoned(String act, Row step, String states) {
        String who = chance.below(3) == 0 ? somebody() : somebody(StepRules.APPROVERS);
        String reason = words("As the policy says.");
        return send(
                who,
                act,
                step,
                decides(who)
                        .or(!act.equals("close") && !StepRules.APPROVERS.contains(who), "they have no authority")
                        .or(none(reason), "no reason")
                        .or(!step.state().matches(states), "not now"),
                Map.of("reason", reason));
    }

    private Try again(Row step) {
        String who = chance.below(3) == 0 ? somebody() : somebody(StepRules.APPROVERS);
        return send(
                who,
                "again",
                step,
                decides(who)
                        .or(!StepRules.APPROVERS.contains(who), "they have no authority")
                        .or(!step.state().equals("NOT_DONE"), "nothing to try again"),
                Map.of());
    }

    private Try handed(String act, Row step) {
        String who = somebody();
        String reason = words("The page does not open.");
        return send(
                who,
                act,
                step,
                decides(who)
                        .or(!step.get("carried").matches("HANDED|UNDO_HANDED"), "nothing waits for a person")
                        .or(act.equals("not-possible") && none(reason), "no reason"),
                Map.of("reason", reason));
    }
}
