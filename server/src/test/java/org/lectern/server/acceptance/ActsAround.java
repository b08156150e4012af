package org.lectern.server.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

/** What random people try with what steps rest on: decisions, findings that accounts are one person's, whose account a channel is. */
final class ActsAround {

    private static final String CLAUSE = "ec-personal-info";
    private static final List<String> NO_WORDS = List.of("", " ", "x".repeat(2001));

    private final RandomHouse house;
    private final Chance chance;

    ActsAround(RandomHouse house, Chance chance) {
        this.house = house;
        this.chance = chance;
    }

    private static Reason decides(String who) {
        return Reason.when(!StepRules.DECIDERS.contains(who), "they do not decide");
    }

    private String words(String good) {
        return chance.mostly() ? good : chance.any(NO_WORDS);
    }

    private static boolean none(String words) {
        return words.isBlank() || words.length() > 2000;
    }

    /** Takes a comment down, or puts it back. */
    Try decide(Written one, HouseRows rows) {
        return decide(one, rows, chance.oneOfTheTeam(house));
    }

    Try decide(Written one, HouseRows rows, String who) {
        Row item = rows.find("item", one.item()).orElseThrow();
        Row docket = rows.of("case", "subject", one.item()).findFirst().orElseThrow();
        String status = item.get("status");
        String act =
                status.equals("VISIBLE") == (chance.below(15) > 0) ? chance.any(List.of("hide", "delete")) : "restore";
        boolean gone =
                (act.equals("hide") && status.equals("TRASHED")) || (!act.equals("delete") && status.equals("GONE"));
        Map<String, String> form = new HashMap<>(Map.of("act", act, "clause", CLAUSE, "attest", "none"));
        form.putAll(
                Map.of("groundText", "", "mirror", "yes", "confirmed", "yes", "reason", "A number of somebody else."));
        form.put("version", docket.get("version") + "." + item.get("revision"));
        return new Try(
                who,
                act,
                decides(who)
                        .or(gone, "it is gone")
                        .or(act.equals("restore") && status.equals("VISIBLE"), "it is there")
                        .or(
                                !act.equals("restore") && rows.channel().is("capacity", "personal"),
                                "a person's own account")
                        .words(),
                "/cases/" + one.number() + "/decisions",
                form);
    }

    /** Finds that two accounts are one person's. */
    Try same(Written one, HouseRows rows) {
        String who = chance.oneOfTheTeam(house);
        Written other = chance.any(house.comments());
        String number = chance.mostly() ? other.number() : "26-9999";
        String why = words("Both say so.");
        return new Try(
                who,
                "same",
                decides(who)
                        .or(!number.equals(other.number()), "no such comment")
                        .or(none(why), "no reason")
                        .or(
                                StepRules.samePerson(rows, one.comment().author())
                                        .contains(other.comment().author()),
                                "they are taken for one")
                        .words(),
                "/authors/" + one.number() + "/same",
                Map.of("other", number, "why", why));
    }

    /** Takes such a finding back. */
    Try apart(Written one, HouseRows rows) {
        String who = chance.oneOfTheTeam(house);
        List<Row> all = rows.of("person").toList();
        List<Row> held = all.stream()
                .filter(row -> row.is("revoked_at", "") && about(row, one))
                .toList();
        Row finding = all.isEmpty()
                ? new Row("person", Map.of("id", new UUID(7, 7).toString(), "revoked_at", "never"))
                : held.isEmpty() || !chance.mostly() ? chance.any(all) : chance.any(held);
        String reason = words("A cousin.");
        return new Try(
                who,
                "apart",
                decides(who)
                        .or(!finding.is("revoked_at", ""), "no finding that holds")
                        .or(!about(finding, one), "a finding about others")
                        .or(none(reason), "no reason")
                        .words(),
                "/authors/" + one.number() + "/same/" + finding.id() + "/revoke",
                Map.of("reason", reason));
    }

    private static boolean about(Row finding, Written one) {
        String author = one.comment().author();
        return finding.is("author", author) || finding.is("other_author", author);
    }

    /** Says whose account the channel is; mostly the library's again where it is not. */
    Try capacity(HouseRows rows) {
        String who = chance.oneOfTheTeam(house);
        Row channel = rows.channel();
        String whose = channel.is("capacity", "official")
                ? chance.any(List.of("mixed", "mixed", "personal", "official", "nobody's"))
                : chance.mostly() ? "official" : chance.any(List.of("mixed", "personal", ""));
        boolean known = whose.matches("official|mixed|personal");
        return new Try(
                who,
                "capacity",
                Reason.when(!StepRules.DECIDERS.contains(who), "they do not look after channels")
                        .or(!known || channel.is("capacity", whose), "nothing else")
                        .words(),
                "/channels/" + channel.id() + "/capacity",
                Map.of("capacity", whose));
    }
}
