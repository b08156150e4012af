package org.lectern.server.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

/** What random people try with objections to steps, with letters, and with packages for authorities. */
final class ActsOnObjections {

    private static final List<String> NO_WORDS = List.of("", " ", "x".repeat(5001));

    private final RandomHouse house;
    private final StepRules rules;
    private final Chance chance;
    private final Map<String, String> links;

    /** {@code links} are those that stood in letters, by the number of the step. */
    ActsOnObjections(RandomHouse house, Chance chance, Map<String, String> links) {
        this.house = house;
        this.rules = new StepRules(house);
        this.chance = chance;
        this.links = links;
    }

    private String words(String good) {
        return chance.mostly() ? good : chance.any(NO_WORDS);
    }

    private static Reason decides(String who) {
        return Reason.when(!StepRules.DECIDERS.contains(who), "they do not decide");
    }

    private static Try send(String who, String act, Row step, Reason refusal, Map<String, String> form) {
        String path = act.equals("objection") ? "objection" : act.equals("lay") ? "before-board" : act;
        return new Try(who, act, refusal.words(), "/steps/" + step.get("number") + "/" + path, form);
    }

    /** Somebody objects by the link of the letter, or somebody here writes down what they said. */
    Try object(HouseRows rows, Row step) {
        Optional<String> link = Optional.ofNullable(links.get(step.get("number")));
        String words = words("They were my own.");
        String contact = chance.mostly() ? "320-555-0199" : "x".repeat(301);
        boolean fits = contact.length() <= 300 && !words.isBlank();
        Reason closed = Reason.when(!rules.canObject(rows, step), "nobody can object now");
        if (link.isPresent() && chance.below(2) == 0) {
            return new Try(
                    chance.mostly() ? "nobody" : chance.anybody(house),
                    "object by link",
                    closed.or(!fits || words.length() > 5000, "it does not fit").words(),
                    "/objection/" + house.id() + "." + link.get(),
                    Map.of("words", words, "contact", contact));
        }
        String who = chance.oneOfTheTeam(house);
        String source = chance.mostly()
                ? chance.any(List.of("phone", "desk", "paper", "e-mail"))
                : chance.any(List.of("", "link", "rumour"));
        return send(
                who,
                "objection",
                step,
                decides(who)
                        .or(closed)
                        .or(!fits || words.length() > 2000, "it does not fit")
                        .or(!Set.of("phone", "desk", "paper", "e-mail").contains(source), "no source"),
                Map.of("source", source, "words", words, "contact", contact, "language", "es-US"));
    }

    /** Somebody answers what was objected, or brings it before the board; or tries to. */
    Try hear(HouseRows rows, Row step) {
        String state = rows.find("objection", step.id()).map(Row::state).orElse("NONE");
        List<String> hearers = rules.hearers(rows, step);
        List<String> enters = rules.enters(rows, step);
        String apt = state.equals("BEFORE_BOARD") ? "vote" : hearers.isEmpty() ? "lay" : "hear";
        String act = chance.below(4) > 0 ? apt : chance.any(List.of("hear", "lay", "vote"));
        List<String> may = act.equals("hear") && !hearers.isEmpty() ? hearers : enters;
        String who = chance.below(3) > 0 ? chance.any(may) : chance.oneOfTheTeam(house);
        String says = chance.mostly() ? chance.any(List.of("stands", "stands", "right")) : "perhaps";
        String reason = words("As the policy says.");
        boolean fits = !says.equals("perhaps") && !reason.isBlank() && reason.length() <= 2000;
        return send(
                who,
                act,
                step,
                decides(who)
                        .or(!act.equals("vote") && !state.equals("TO_HEAR"), "nothing is to be heard")
                        .or(act.equals("hear") && !hearers.contains(who), "they had a part, or do not hear")
                        .or(act.equals("lay") && !hearers.isEmpty(), "somebody here can hear it")
                        .or(act.equals("vote") && !state.equals("BEFORE_BOARD"), "not before the board")
                        .or(act.equals("vote") && !enters.contains(who), "somebody who had no part can write it down")
                        .or(!act.equals("lay") && !fits, "no answer with a reason"),
                Map.of("says", says, "reason", reason));
    }

    /** A letter of these goes out, or cannot. */
    Try letter(List<Row> letters) {
        Row letter = chance.any(letters);
        String who = chance.oneOfTheTeam(house);
        boolean sent = chance.below(5) > 0;
        String how = chance.mostly() ? chance.any(List.of("private-message", "e-mail", "post")) : "pigeon";
        String reason = chance.mostly() ? "No messages reach them." : " ";
        String told = chance.mostly() ? "We did something about it." : "";
        Map<String, String> form = new HashMap<>(Map.of("lang", "en-US", "link", "yes"));
        form.putAll(sent ? Map.of("how", how, "told", told) : Map.of("reason", reason));
        return new Try(
                who,
                sent ? "letter sent" : "letter not sent",
                decides(who)
                        .or(!letter.is("state", "TO_SEND"), "it does not wait")
                        .or(sent && how.equals("pigeon"), "no such way")
                        .or(sent && letter.is("kind", "DEALT_WITH") && told.isEmpty(), "it tells nothing")
                        .or(!sent && reason.isBlank(), "no reason")
                        .words(),
                "/letters/" + letter.id() + (sent ? "/sent" : "/not-sent"),
                form);
    }

    /** Somebody asks for a package for authorities, releases it, or does not. */
    Try authorities(Written one, HouseRows rows) {
        String state = rows.of("package", "item", one.item())
                .max((a, b) -> a.at("asked_at").compareTo(b.at("asked_at")))
                .map(Row::state)
                .orElse("NONE");
        int kind = chance.below(10);
        String act = state.equals("ASKED") && kind < 8
                ? chance.any(List.of("keep package", "keep package", "release package"))
                : kind < 8 ? "ask for package" : chance.any(List.of("keep package", "release package"));
        String who = act.startsWith("ask") || chance.below(3) == 0 ? chance.oneOfTheTeam(house) : StepRules.RELEASES;
        String reason = chance.mostly() ? "They wrote again." : chance.any(List.of(" ", "x".repeat(2001)));
        String recipient = chance.mostly() ? "County Sheriff" : chance.any(List.of(" ", "x".repeat(301)));
        boolean asks = act.startsWith("ask");
        boolean releases = act.startsWith("release");
        return new Try(
                who,
                act,
                decides(who)
                        .or(!asks && !who.equals(StepRules.RELEASES), "they do not release it")
                        .or(asks == state.equals("ASKED"), "not now")
                        .or(reason.length() > 2000 || (reason.isBlank() && !releases), "no reason")
                        .or(releases && (recipient.isBlank() || recipient.length() > 300), "for nobody")
                        .words(),
                "/packages/" + one.number() + (asks ? "" : releases ? "/release" : "/keep"),
                Map.of("why", reason, "reason", reason, "recipient", recipient));
    }
}
