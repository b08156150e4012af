package org.lectern.server.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lectern.ledger.Hash;
import org.lectern.server.acceptance.ItemRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

/** What random people try once a comment was decided: answer second looks, appeal, hear appeals, settle differences. */
final class ActsAfterwards {

    private static final Pattern LINK = Pattern.compile("/second-look/[0-9a-f-]{36}\\.([A-Za-z0-9_-]+)");

    private final RandomHouse house;
    private final HouseRules rules;
    private final Chance chance;

    ActsAfterwards(RandomHouse house, Chance chance) {
        this.house = house;
        this.rules = house.rules();
        this.chance = chance;
    }

    Try secondLook(ItemRows rows) {
        List<Row> all = rows.of("look").toList();
        List<Row> open = all.stream().filter(row -> row.state().equals("OPEN")).toList();
        Row look = all.isEmpty()
                ? new Row("look", new UUID(7, 7).toString(), "NONE", "", "||")
                : open.isEmpty() || !chance.mostly() ? chance.any(all) : chance.any(open);
        String asked = house.role(look.more());
        Optional<String> link = link(look, asked);
        boolean byLink = link.isPresent() && (asked.equals("second-person") || chance.below(2) == 0);
        String who = byLink
                ? chance.mostly() ? "nobody" : chance.any(house.everybody())
                : chance.mostly() && house.everybody().contains(asked) ? asked : chance.any(house.everybody());
        boolean aboutMe = chance.below(8) == 0;
        boolean agrees = chance.below(10) < 6;
        boolean reasoned = chance.mostly();
        Map<String, String> form = aboutMe
                ? Map.of("aboutYou", "yes")
                : Map.of(
                        "aboutYou",
                        "no",
                        "answer",
                        agrees ? "agree" : "leave-up",
                        "reason",
                        reasoned ? "Read twice." : " ");
        return new Try(
                who,
                aboutMe ? "about me" : agrees ? "agree" : "disagree",
                Reason.when(!look.state().equals("OPEN"), "answered before")
                        .or(!who.equals(asked) && !(byLink && who.equals("nobody")), "somebody else is asked")
                        .or(!aboutMe && !reasoned, "no reason")
                        .words(),
                byLink ? link.get() : "/second-looks/" + look.id(),
                form);
    }

    private Optional<String> link(Row look, String asked) {
        if (asked.isEmpty() || !look.state().equals("OPEN")) {
            return Optional.empty();
        }
        String hash = look.standing().substring(look.standing().lastIndexOf('|') + 1);
        return house
                .query(
                        "select body from mail.messages where recipient = ? and position('/second-look/' in body) > 0"
                                + " order by id desc limit 60",
                        house.email(asked))
                .stream()
                .map(row -> LINK.matcher(String.valueOf(row.get(0))))
                .filter(found -> found.find()
                        && Hash.sha256(found.group(1).getBytes(StandardCharsets.UTF_8))
                                .hex()
                                .equals(hash))
                .map(found -> found.group())
                .findFirst();
    }

    Try appeal(Written one, ItemRows rows) {
        List<String> tokens = house
                .query(
                        "select token from appeals.letters where about = cast(? as uuid) and token is not null"
                                + " order by written_at desc limit 1",
                        one.item())
                .stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
        boolean said = chance.mostly();
        String words = said ? "I only told the truth." : " ";
        if (!tokens.isEmpty() && chance.below(2) == 0) {
            return new Try(
                    "nobody",
                    "appeal by link",
                    Reason.when(!said, "no words").words(),
                    "/appeal/" + house.id() + "." + tokens.getFirst(),
                    Map.of("words", words, "contact", ""));
        }
        String who = chance.oneOfTheTeam(house);
        return new Try(
                who,
                "appeal at the desk",
                Reason.when(!rules.deciders().contains(who), "they do not decide")
                        .or(rows.of("right").findAny().isEmpty(), "nothing was taken down")
                        .or(!said, "no words")
                        .words(),
                "/appeals/new",
                Map.of("number", one.number(), "source", "desk", "words", words, "contact", "", "language", "en-US"));
    }

    Try hearing(ItemRows rows) {
        List<Row> appeals = rows.of("appeal").toList();
        Row appeal = appeals.isEmpty() ? new Row("appeal", "", "NONE", "", "26-9999") : chance.any(appeals);
        Set<String> part = part(appeal, rows);
        Set<String> hearers = hearers(part, appeal, rows);
        String apt = appeal.state().equals("BEFORE_BOARD") ? "vote" : hearers.isEmpty() ? "before-board" : "say";
        String what =
                chance.below(3) > 0 ? apt : chance.any(List.of("say", "before-board", "vote", "withdraw", "withdraw"));
        String who = what.equals("say") && chance.below(2) == 0 && !hearers.isEmpty()
                ? chance.any(hearers.stream().sorted().toList())
                : chance.oneOfTheTeam(house);
        String says = chance.any(List.of("stands", "overturn", "overturn", "recused"));
        boolean reasoned = chance.mostly();
        return new Try(
                who,
                what.equals("withdraw") ? "withdraw the appeal" : what,
                Reason.when(!rules.deciders().contains(who), "they do not decide")
                        .or(what.equals("say") && !appeal.state().equals("TO_HEAR"), "not to hear")
                        .or(what.equals("say") && !hearers.contains(who), "they had a part, or do not hear")
                        .or(what.equals("before-board") && !appeal.state().equals("TO_HEAR"), "not to hear")
                        .or(what.equals("before-board") && !hearers.isEmpty(), "somebody here can hear it")
                        .or(what.equals("vote") && !appeal.state().equals("BEFORE_BOARD"), "not before the board")
                        .or(what.equals("vote") && says.equals("recused"), "a board does not step aside")
                        .or(what.equals("withdraw") && !appeal.state().matches("TO_HEAR|BEFORE_BOARD"), "ended")
                        .or(
                                Set.of("vote", "withdraw").contains(what)
                                        && part.contains(who)
                                        && !without(rules.deciders(), part).isEmpty(),
                                "somebody else can write it down")
                        .or(!what.equals("before-board") && !reasoned, "no reason")
                        .words(),
                "/appeals/" + appeal.standing() + "/" + what,
                Map.of("says", says, "reason", reasoned ? "As the policy says." : " "));
    }

    /** Whom the policy names and who had no part in what is appealed; where none of them is left, whoever else decides. */
    private Set<String> hearers(Set<String> part, Row appeal, ItemRows rows) {
        Set<String> not = new HashSet<>(part);
        rows.of("say").filter(row -> row.id().equals(appeal.id())).forEach(row -> not.add(house.role(row.more())));
        Set<String> named = without(rules.hearers(), not);
        return named.isEmpty() && !rules.hearers().isEmpty() ? without(rules.deciders(), not) : named;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }

    /** Who decided it, had said before how to go on, or answered about it. */
    private Set<String> part(Row appeal, ItemRows rows) {
        Set<String> part = new HashSet<>();
        rows.of("decision")
                .filter(row -> row.id().equals(appeal.more()))
                .forEach(row -> part.add(house.role(row.more())));
        rows.of("look")
                .filter(row -> row.standing().startsWith(appeal.more() + "|"))
                .filter(row -> !Set.of("OPEN", "WITHDRAWN").contains(row.state()))
                .forEach(row -> part.add(house.role(row.more())));
        house.query(
                        "select s.ended_by from procedures.steps s join procedures.matters m on m.\"case\" = s.\"case\""
                                + " join moderation.decisions d on d.item = m.about"
                                + " where d.id::text = ? and m.trigger = 'asked' and s.number = 2 and s.state = 'DONE' and s.shown_by = 'word'"
                                + " and s.ended_at < d.decided_at",
                        appeal.more())
                .forEach(row -> part.add(house.role(String.valueOf(row.get(0)))));
        return part;
    }

    Try difference(ItemRows rows) {
        Row difference = chance.any(rows.of("difference").toList());
        String who = chance.anybody(house);
        String reviewer = rows.of("look")
                .filter(row -> row.id().equals(difference.id()))
                .map(row -> house.role(row.more()))
                .findFirst()
                .orElse("");
        boolean reasoned = chance.mostly();
        return new Try(
                who,
                "settle",
                Reason.when(!rules.deciders().contains(who), "they do not decide")
                        .or(who.equals(reviewer), "they have had their say")
                        .or(!difference.state().equals("OPEN"), "settled")
                        .or(!reasoned, "no reason")
                        .words(),
                "/second-looks/" + difference.id() + "/difference",
                Map.of(
                        "outcome",
                        chance.any(List.of("confirm", "take-back")),
                        "reason",
                        reasoned ? "We talked." : " "));
    }
}
