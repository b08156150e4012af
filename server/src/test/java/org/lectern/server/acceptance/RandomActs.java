package org.lectern.server.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lectern.ledger.Hash;
import org.lectern.server.acceptance.ItemRows.Row;
import org.lectern.server.acceptance.RandomHouse.Written;
import org.lectern.server.platform.PlatformStatus;

/** What random people try with a comment, each with what this test knows of it: why it must be refused, if it must. */
final class RandomActs {

    /**
     * One thing that somebody tries.
     *
     * @param what the act in a word or two
     * @param refusal why it has to change nothing; empty where it may or may not
     * @param address where the form goes; empty for what happens on the platform
     */
    record Try(String who, String what, String refusal, String address, Map<String, String> form) {}

    private static final Pattern LINK = Pattern.compile("/second-look/[0-9a-f-]{36}\\.([A-Za-z0-9_-]+)");
    private static final Set<String> ACTS = Set.of("leave-up", "hide", "delete", "restore");

    private final RandomHouse house;
    private final HouseRules rules;
    private final Random random;

    RandomActs(RandomHouse house, Random random) {
        this.house = house;
        this.rules = house.rules();
        this.random = random;
    }

    /** What is tried next with the comment, of which these are the rows now. */
    Try next(Written one, ItemRows rows) {
        int kind = random.nextInt(100);
        if (rows.any("look", look -> look.state().equals("OPEN")) && kind < 35) {
            return secondLook(rows);
        }
        if (rows.any("appeal", appeal -> appeal.state().matches("TO_HEAR|BEFORE_BOARD")) && kind < 25) {
            return hearing(rows);
        }
        if (rows.any("difference", difference -> difference.state().equals("OPEN")) && kind < 45) {
            return difference(rows);
        }
        return kind < 46
                ? decide(one, rows)
                : kind < 54
                        ? undo(one, rows)
                        : kind < 70
                                ? desk(one, rows)
                                : kind < 76
                                        ? refer(one, rows)
                                        : kind < 82
                                                ? questionAnswered(one, rows)
                                                : kind < 90
                                                        ? appeal(one, rows)
                                                        : kind < 93
                                                                ? secondLook(rows)
                                                                : kind < 95 ? hearing(rows) : outside();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean mostly() {
        return random.nextInt(100) < 92;
    }

    private String anybody() {
        return mostly() ? any(house.everybody()) : any(List.copyOf(rules.deciders().stream().sorted().toList()));
    }

    private String oneOfTheTeam() {
        return mostly() ? any(rules.deciders().stream().sorted().toList()) : any(house.everybody());
    }

    private boolean decides(String who) {
        return rules.deciders().contains(who);
    }

    /** The first reason that holds; pairs of whether and why. */
    private static String because(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (Boolean.TRUE.equals(pairs[i])) {
                return String.valueOf(pairs[i + 1]);
            }
        }
        return "";
    }

    private Try decide(Written one, ItemRows rows) {
        String who = oneOfTheTeam();
        String act = mostly() ? any(List.of("leave-up", "hide", "hide", "delete", "restore")) : any(List.of("", "block", "warn", "publish", "burn"));
        boolean removes = Set.of("hide", "delete").contains(act);
        String clause = any(random.nextInt(10) < 8 ? rules.grounds() : rules.noGrounds());
        String attest = random.nextInt(10) < 8
                ? "none"
                : random.nextInt(8) == 0 ? "minor" : any(List.of("threat", "intimate-image"));
        String version = mostly() ? rows.version() : any(List.of("", "0.1", rows.moves() - 1 + "." + rows.revision(), rows.moves() + "." + (rows.revision() + 1)));
        String mirror = any(List.of("yes", "yes", "yes", "no-explained", "no", ""));
        Map<String, String> form = new LinkedHashMap<>(Map.of("act", act, "clause", clause, "attest", attest, "version", version));
        form.put("reason", mostly() ? "It is as the clause says." : " ");
        form.put("groundText", mostly() ? "" : "words that stand nowhere in it");
        form.put("mirror", mirror);
        form.put("confirmed", mostly() ? "yes" : "no");
        String status = rows.the("item").state();
        boolean critical = house.isCriticism(Long.toString(one.comment().id()), house.words(one));
        String refusal = because(
                !decides(who), "they do not decide",
                !ACTS.contains(act), "no such act",
                !version.equals(rows.version()), "not what they saw",
                removes && attest.equals("none") && !rules.grounds().contains(clause), "no clause",
                removes && form.get("reason").isBlank(), "no reason",
                removes && !form.get("groundText").isEmpty(), "these words are not in it",
                removes && attest.equals("none") && critical && Set.of("", "no").contains(mirror), "only because it criticises",
                !act.equals("restore") && form.get("confirmed").equals("no"), "not confirmed",
                act.equals("restore") && Set.of("VISIBLE", "GONE").contains(status), "nothing to bring back",
                act.equals("restore") && rows.sealed(), "sealed",
                act.equals("hide") && Set.of("TRASHED", "GONE").contains(status), "away already");
        return new Try(who, act.isEmpty() ? "no act" : act, refusal, "/cases/" + one.number() + "/decisions", form);
    }

    private Try undo(Written one, ItemRows rows) {
        String who = oneOfTheTeam();
        List<Row> decisions = rows.of("decision").toList();
        Row meant = decisions.isEmpty() || !mostly()
                ? new Row("decision", new UUID(7, random.nextInt(9)).toString(), "NONE", "", "")
                : random.nextInt(3) > 0 ? decisions.getLast() : any(decisions);
        boolean begun = rows.of("carrying")
                .filter(row -> row.more().equals(meant.id()))
                .anyMatch(row -> row.state().matches("RUNNING|DONE|REFUSED"));
        boolean pending = rows.any("carrying", row -> row.more().equals(meant.id()) && row.state().equals("PENDING"));
        return new Try(
                who,
                "undo",
                because(
                        !decides(who), "they do not decide",
                        !meant.state().matches("PROPOSED|IN_FORCE"), "nothing to undo",
                        meant.state().equals("IN_FORCE") && begun && !pending, "carried out"),
                "/cases/" + one.number() + "/decisions/" + meant.id() + "/undo",
                Map.of());
    }

    private Try secondLook(ItemRows rows) {
        List<Row> all = rows.of("look").toList();
        List<Row> open = all.stream().filter(row -> row.state().equals("OPEN")).toList();
        Row look = all.isEmpty()
                ? new Row("look", new UUID(7, 7).toString(), "NONE", "", "||")
                : open.isEmpty() || !mostly() ? any(all) : any(open);
        String asked = house.role(look.more());
        Optional<String> link = link(look, asked);
        boolean byLink = link.isPresent() && (asked.equals("second-person") || random.nextBoolean());
        String who = byLink
                ? mostly() ? "nobody" : any(house.everybody())
                : mostly() && house.everybody().contains(asked) ? asked : any(house.everybody());
        boolean aboutMe = random.nextInt(8) == 0;
        boolean agrees = random.nextInt(10) < 6;
        boolean reasoned = mostly();
        Map<String, String> form = aboutMe
                ? Map.of("aboutYou", "yes")
                : Map.of("aboutYou", "no", "answer", agrees ? "agree" : "leave-up", "reason", reasoned ? "Read twice." : " ");
        return new Try(
                who,
                aboutMe ? "about me" : agrees ? "agree" : "disagree",
                because(
                        !look.state().equals("OPEN"), "answered before",
                        !who.equals(asked) && !(byLink && who.equals("nobody")), "somebody else is asked",
                        !aboutMe && !reasoned, "no reason"),
                byLink ? link.get() : "/second-looks/" + look.id(),
                form);
    }

    private Optional<String> link(Row look, String asked) {
        if (asked.isEmpty() || !look.state().equals("OPEN")) {
            return Optional.empty();
        }
        String hash = look.standing().substring(look.standing().lastIndexOf('|') + 1);
        return house.query(
                        "select body from mail.messages where recipient = ? and position('/second-look/' in body) > 0"
                                + " order by id desc limit 60",
                        house.email(asked))
                .stream()
                .map(row -> LINK.matcher(String.valueOf(row.get(0))))
                .filter(found -> found.find()
                        && Hash.sha256(found.group(1).getBytes(StandardCharsets.UTF_8)).hex().equals(hash))
                .map(found -> found.group())
                .findFirst();
    }

    private Try desk(Written one, ItemRows rows) {
        String who = oneOfTheTeam();
        String state = rows.caseState();
        String what = any(List.of("claim", "release", "take-over", "hand-over", "hold", "hold", "resume", "resume", "notes", "preview"));
        boolean said = mostly();
        boolean later = mostly();
        LocalDate today = LocalDate.ofInstant(house.clock().instant(), ZoneId.of("America/Chicago"));
        String until = (later ? today.plusDays(1 + random.nextInt(3)) : today.minusDays(1)).toString();
        Map<String, String> form = new LinkedHashMap<>(Map.of("words", said ? "For you to know." : " ", "until", until));
        form.put("to", house.person(any(house.everybody())));
        form.putAll(Map.of("act", "hide", "clause", any(rules.grounds()), "version", rows.version()));
        return new Try(
                who,
                what,
                because(
                        !decides(who) && !(what.equals("preview") && rules.onlookers().contains(who)), "they do not decide",
                        !said && Set.of("take-over", "hand-over", "hold", "notes").contains(what), "no words",
                        what.equals("hold") && !later, "a day gone by",
                        what.equals("hold") && !state.matches("WAITING|ON_HOLD"), "it does not wait",
                        what.equals("resume") && !state.equals("ON_HOLD"), "it does not rest",
                        what.equals("hand-over") && form.get("to").isEmpty(), "to nobody",
                        what.equals("hand-over") && state.equals("DECIDED"), "decided"),
                "/cases/" + one.number() + "/" + what,
                form);
    }

    private Try refer(Written one, ItemRows rows) {
        String who = oneOfTheTeam();
        boolean asked = mostly();
        String version = mostly() ? rows.version() : "0.1";
        return new Try(
                who,
                "refer",
                because(
                        !house.isOfTheHouse(who), "not of the house",
                        rules.consultant().isEmpty(), "nobody is to be asked",
                        who.equals(rules.consultant()), "they would ask themselves",
                        !asked, "no question",
                        !version.equals(rows.version()), "not what they saw",
                        !rows.caseState().equals("WAITING"), "it does not wait"),
                "/cases/" + one.number() + "/refer",
                Map.of("version", version, "question", asked ? "How do we go on?" : " "));
    }

    private Try questionAnswered(Written one, ItemRows rows) {
        Row latest = rows.of("matter")
                .filter(row -> row.standing().equals("ASKED"))
                .reduce((_, later) -> later)
                .orElse(new Row("matter", "", "NONE", "", ""));
        if (random.nextInt(3) == 0) {
            String who = anybody();
            boolean theirs = rows.any("matter", row -> row.more().equals(house.person(who)) && house.isOfTheHouse(who));
            return new Try(
                    who,
                    "take the question back",
                    because(!theirs, "they asked nothing"),
                    "/cases/" + one.number() + "/refer/withdraw",
                    Map.of());
        }
        String who = random.nextInt(3) == 0 || rules.consultant().isEmpty() ? anybody() : rules.consultant();
        boolean answered = mostly();
        boolean open = rows.any("step", step -> step.more().equals("2") && step.state().equals("OPEN"));
        return new Try(
                who,
                "advise",
                because(
                        !who.equals(rules.consultant()), "nobody asked them",
                        latest.state().equals("NONE") || !open, "nothing is asked",
                        !answered, "no answer"),
                "/cases/" + one.number() + "/advise",
                Map.of("answer", answered ? "Give them the number of the town." : " "));
    }

    private Try appeal(Written one, ItemRows rows) {
        List<String> tokens = house.query(
                        "select token from appeals.letters where about = cast(? as uuid) and token is not null"
                                + " order by written_at desc limit 1",
                        one.item())
                .stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
        boolean said = mostly();
        String words = said ? "I only told the truth." : " ";
        if (!tokens.isEmpty() && random.nextBoolean()) {
            return new Try(
                    "nobody",
                    "appeal by link",
                    because(!said, "no words"),
                    "/appeal/" + house.id() + "." + tokens.getFirst(),
                    Map.of("words", words, "contact", ""));
        }
        String who = oneOfTheTeam();
        return new Try(
                who,
                "appeal at the desk",
                because(
                        !decides(who), "they do not decide",
                        rows.of("right").findAny().isEmpty(), "nothing was taken down",
                        !said, "no words"),
                "/appeals/new",
                Map.of("number", one.number(), "source", "desk", "words", words, "contact", "", "language", "en-US"));
    }

    private Try hearing(ItemRows rows) {
        List<Row> appeals = rows.of("appeal").toList();
        Row appeal = appeals.isEmpty() ? new Row("appeal", "", "NONE", "", "26-9999") : any(appeals);
        String what = any(List.of("say", "say", "say", "before-board", "vote", "vote", "withdraw"));
        String who = mostly() ? oneOfTheTeam() : anybody();
        String says = any(List.of("stands", "overturn", "overturn", "recused"));
        boolean reasoned = mostly();
        Set<String> hearers = hearers(appeal, rows);
        return new Try(
                who,
                what.equals("withdraw") ? "withdraw the appeal" : what,
                because(
                        !decides(who), "they do not decide",
                        what.equals("say") && !appeal.state().equals("TO_HEAR"), "not to hear",
                        what.equals("say") && !hearers.contains(who), "they had a part, or do not hear",
                        what.equals("before-board") && !appeal.state().equals("TO_HEAR"), "not to hear",
                        what.equals("before-board") && !hearers.isEmpty(), "somebody here can hear it",
                        what.equals("vote") && !appeal.state().equals("BEFORE_BOARD"), "not before the board",
                        what.equals("vote") && says.equals("recused"), "a board does not step aside",
                        what.equals("withdraw") && !appeal.state().matches("TO_HEAR|BEFORE_BOARD"), "ended",
                        !what.equals("before-board") && !reasoned, "no reason"),
                "/appeals/" + appeal.standing() + "/" + what,
                Map.of("says", says, "reason", reasoned ? "As the policy says." : " "));
    }

    /** Who had no part in what is appealed, and has not spoken yet. */
    private Set<String> hearers(Row appeal, ItemRows rows) {
        Set<String> left = new HashSet<>(rules.hearers());
        rows.of("decision")
                .filter(row -> row.id().equals(appeal.more()))
                .forEach(row -> left.remove(house.role(row.more())));
        rows.of("look")
                .filter(row -> row.standing().startsWith(appeal.more() + "|"))
                .filter(row -> !Set.of("OPEN", "WITHDRAWN").contains(row.state()))
                .forEach(row -> left.remove(house.role(row.more())));
        rows.of("say").filter(row -> row.id().equals(appeal.id())).forEach(row -> left.remove(house.role(row.more())));
        return left;
    }

    private Try difference(ItemRows rows) {
        Row difference = any(rows.of("difference").toList());
        String who = anybody();
        String reviewer = rows.of("look")
                .filter(row -> row.id().equals(difference.id()))
                .map(row -> house.role(row.more()))
                .findFirst()
                .orElse("");
        boolean reasoned = mostly();
        return new Try(
                who,
                "settle",
                because(
                        !decides(who), "they do not decide",
                        who.equals(reviewer), "they have had their say",
                        !difference.state().equals("OPEN"), "settled",
                        !reasoned, "no reason"),
                "/second-looks/" + difference.id() + "/difference",
                Map.of("outcome", any(List.of("confirm", "take-back")), "reason", reasoned ? "We talked." : " "));
    }

    private Try outside() {
        String what = any(List.of("held outside", "trashed outside", "shown outside", "edited", "edited", "time", "time", "time", "time"));
        return new Try("the world", random.nextInt(60) == 0 ? "gone for good" : what, "", "", Map.of());
    }

    /** Does what happens outside the program. */
    void happens(String what, Written one) {
        switch (what) {
            case "held outside" -> house.change(one, PlatformStatus.HELD);
            case "trashed outside" -> house.change(one, PlatformStatus.TRASHED);
            case "shown outside" -> house.change(one, PlatformStatus.VISIBLE);
            case "edited" -> house.edit(one, one.comment().text() + " (" + random.nextInt(1000) + ")");
            case "gone for good" -> house.remove(one);
            case "time" -> {}
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** How long until somebody looks again. */
    Duration pause() {
        return random.nextInt(9) == 0 ? Duration.ofHours(25) : Duration.ofMinutes(11);
    }

    static List<String> kinds() {
        return new ArrayList<>(Arrays.asList(
                "leave-up", "hide", "delete", "restore", "undo", "agree", "disagree", "about me", "claim", "release",
                "take-over", "hand-over", "hold", "resume", "notes", "preview", "refer", "advise",
                "take the question back", "appeal by link", "appeal at the desk", "say", "before-board", "vote",
                "withdraw the appeal"));
    }
}
