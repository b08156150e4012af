package org.lectern.server.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.server.acceptance.ItemRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

/** What random people try with the case of a comment: decide, undo, work at a desk, ask how to go on. */
final class ActsOnCases {

    private static final List<String> ACTS = List.of("leave-up", "hide", "hide", "delete", "restore");
    private static final List<String> NO_ACTS = List.of("", "block", "limit", "warn", "publish", "burn");

    private final RandomHouse house;
    private final HouseRules rules;
    private final Chance chance;

    ActsOnCases(RandomHouse house, Chance chance) {
        this.house = house;
        this.rules = house.rules();
        this.chance = chance;
    }

    Try decide(Written one, ItemRows rows) {
        String who = chance.oneOfTheTeam(house);
        String sent = chance.mostly() ? chance.any(ACTS) : chance.any(NO_ACTS);
        String attest = chance.below(10) < 8
                ? "none"
                : chance.below(8) == 0 ? "minor" : chance.any(List.of("threat", "intimate-image"));
        // What is contraband is hidden where no act was chosen.
        String act = sent.isEmpty() && attest.equals("minor") ? "hide" : sent;
        boolean removes = Set.of("hide", "delete").contains(act);
        String clause = chance.any(chance.below(10) < 8 ? rules.grounds() : rules.noGrounds());
        String version = chance.mostly()
                ? rows.version()
                : chance.any(List.of(
                        "",
                        "0.1",
                        rows.moves() - 1 + "." + rows.revision(),
                        rows.moves() + "." + (rows.revision() + 1)));
        String mirror = chance.any(List.of("yes", "yes", "yes", "no-explained", "no", ""));
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("act", sent, "clause", clause, "attest", attest, "version", version));
        form.put("reason", chance.mostly() ? "It is as the clause says." : " ");
        form.put("groundText", chance.mostly() ? "" : "words that stand nowhere in it");
        form.put("mirror", mirror);
        form.put("confirmed", chance.mostly() ? "yes" : "no");
        String status = rows.the("item").state();
        boolean critical =
                !rows.sealed() && house.isCriticism(Long.toString(one.comment().id()), house.words(one));
        String refusal = Reason.when(!rules.deciders().contains(who), "they do not decide")
                .or(!ACTS.contains(act), "no such act")
                .or(!version.equals(rows.version()), "not what they saw")
                .or(removes && attest.equals("none") && !rules.grounds().contains(clause), "no clause")
                .or(removes && form.get("reason").isBlank(), "no reason")
                .or(removes && !form.get("groundText").isEmpty(), "these words are not in it")
                .or(
                        removes
                                && !rules.goesAtOnce(
                                        clause.replaceAll(":.*", ""),
                                        clause.contains(":") ? clause.replaceAll(".*:", "") : "",
                                        attest.equals("minor") ? "contraband" : attest)
                                && critical
                                && Set.of("", "no").contains(mirror),
                        "only because it criticises")
                .or(!act.equals("restore") && form.get("confirmed").equals("no"), "not confirmed")
                .or(act.equals("restore") && Set.of("VISIBLE", "GONE").contains(status), "nothing to bring back")
                .or(act.equals("restore") && rows.sealed(), "sealed")
                .or(act.equals("leave-up") && rows.sealed() && !status.matches("VISIBLE|GONE"), "sealed")
                .or(act.equals("hide") && Set.of("TRASHED", "GONE").contains(status), "away already")
                .words();
        return new Try(who, act.isEmpty() ? "no act" : act, refusal, "/cases/" + one.number() + "/decisions", form);
    }

    Try undo(Written one, ItemRows rows) {
        String who = chance.oneOfTheTeam(house);
        List<Row> decisions = rows.of("decision").toList();
        Row meant = decisions.isEmpty() || !chance.mostly()
                ? new Row("decision", new UUID(7, chance.below(9)).toString(), "NONE", "", "")
                : chance.below(3) > 0 ? decisions.getLast() : chance.any(decisions);
        boolean begun = rows.of("carrying")
                .filter(row -> row.more().equals(meant.id()))
                .anyMatch(row -> row.state().matches("RUNNING|DONE|REFUSED"));
        boolean pending = rows.any(
                "carrying", row -> row.more().equals(meant.id()) && row.state().equals("PENDING"));
        return new Try(
                who,
                "undo",
                Reason.when(!rules.deciders().contains(who), "they do not decide")
                        .or(!meant.state().matches("PROPOSED|IN_FORCE"), "nothing to undo")
                        .or(meant.state().equals("IN_FORCE") && begun && !pending, "carried out")
                        .words(),
                "/cases/" + one.number() + "/decisions/" + meant.id() + "/undo",
                Map.of());
    }

    Try desk(Written one, ItemRows rows) {
        String who = chance.oneOfTheTeam(house);
        String state = rows.caseState();
        String what = chance.any(List.of(
                "claim", "release", "take-over", "hand-over", "hold", "hold", "resume", "resume", "notes", "preview"));
        boolean said = chance.mostly();
        boolean later = chance.mostly();
        LocalDate today = LocalDate.ofInstant(house.clock().instant(), ZoneId.of("America/Chicago"));
        String until = (later ? today.plusDays(1 + chance.below(3)) : today.minusDays(1)).toString();
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("words", said ? "For you to know." : " ", "until", until));
        form.put("to", house.person(chance.any(house.everybody())));
        form.putAll(Map.of("act", "hide", "clause", chance.any(rules.grounds()), "version", rows.version()));
        return new Try(
                who,
                what,
                Reason.when(
                                !rules.deciders().contains(who)
                                        && !(what.equals("preview")
                                                && rules.onlookers().contains(who)),
                                "they do not decide")
                        .or(
                                !said
                                        && Set.of("take-over", "hand-over", "hold", "notes")
                                                .contains(what),
                                "no words")
                        .or(what.equals("hold") && !later, "a day gone by")
                        .or(what.equals("hold") && !state.matches("WAITING|ON_HOLD"), "it does not wait")
                        .or(what.equals("resume") && !state.equals("ON_HOLD"), "it does not rest")
                        .or(what.equals("hand-over") && form.get("to").isEmpty(), "to nobody")
                        .or(what.equals("hand-over") && state.equals("DECIDED"), "decided")
                        .words(),
                "/cases/" + one.number() + "/" + what,
                form);
    }

    Try refer(Written one, ItemRows rows) {
        String who = chance.oneOfTheTeam(house);
        boolean asked = chance.mostly();
        String version = chance.mostly() ? rows.version() : "0.1";
        return new Try(
                who,
                "refer",
                Reason.when(!house.isOfTheHouse(who), "not of the house")
                        .or(rules.consultant().isEmpty(), "nobody is to be asked")
                        .or(who.equals(rules.consultant()), "they would ask themselves")
                        .or(!asked, "no question")
                        .or(!version.equals(rows.version()), "not what they saw")
                        .or(!rows.caseState().equals("WAITING"), "it does not wait")
                        .words(),
                "/cases/" + one.number() + "/refer",
                Map.of("version", version, "question", asked ? "How do we go on?" : " "));
    }

    Try questionAnswered(Written one, ItemRows rows) {
        Row latest = rows.of("matter")
                .filter(row -> row.standing().equals("asked"))
                .reduce((_, later) -> later)
                .orElse(new Row("matter", "", "NONE", "", ""));
        return chance.below(3) == 0 ? takenBack(one, latest) : advised(one, rows, latest);
    }

    private Try takenBack(Written one, Row latest) {
        String asked = house.role(latest.more());
        String who = asked.isEmpty() || chance.below(2) == 0 ? chance.anybody(house) : asked;
        return new Try(
                who,
                "take the question back",
                Reason.when(!house.isOfTheHouse(who) || !who.equals(asked), "they asked nothing")
                        .words(),
                "/cases/" + one.number() + "/refer/withdraw",
                Map.of());
    }

    private Try advised(Written one, ItemRows rows, Row latest) {
        String who = chance.below(3) == 0 || rules.consultant().isEmpty() ? chance.anybody(house) : rules.consultant();
        boolean answered = chance.mostly();
        boolean open = rows.any(
                "step",
                step -> step.standing().equals(latest.id())
                        && step.more().equals("2")
                        && step.state().equals("OPEN"));
        return new Try(
                who,
                "advise",
                Reason.when(!who.equals(rules.consultant()), "nobody asked them")
                        .or(latest.state().equals("NONE") || !open, "nothing is asked")
                        .or(!answered, "no answer")
                        .words(),
                "/cases/" + one.number() + "/advise",
                Map.of("answer", answered ? "Give them the number of the town." : " "));
    }
}
