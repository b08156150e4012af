package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.LookPages.answer;
import static org.lectern.server.acceptance.LookPages.link;
import static org.lectern.server.acceptance.LookPages.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Tenancy;
import org.lectern.server.journey.Desk;
import org.lectern.server.log.Log;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Decisions that somebody looks at again without knowing what was decided, on a server whose clock is put forward. */
@Tag("servers")
class SecondLooksTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of(), CLOCK);

    private static Instant now = Instant.now();

    @BeforeEach
    void theClockNeverGoesBack() {
        now = CLOCK.instant();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** A library of which every decision is drawn, or none. */
    private static PracticeLibrary library(String starter, String looks) {
        return library(SERVER, starter, looks);
    }

    static PracticeLibrary library(TestServer server, String starter, String looks) {
        PracticeLibrary library = new PracticeLibrary(server, starter);
        library.one("insert into policy.versions select organisation, gen_random_uuid(), document, title,"
                + " regexp_replace(replace(yaml, E'\\nsecond-looks:\\n  share: 5\\n', E'\\nunused:\\n'),"
                + " E'\\n(unused:\\n(  [^\\n]*\\n)+\\n)?clauses:\\n', E'\\nsecond-looks: " + looks
                + "\\nclauses:\\n'),"
                + " sha256, in_force_at + interval '1 microsecond' from policy.versions returning 1");
        return library;
    }

    private static void aDayPasses() {
        passes(Duration.ofHours(25));
    }

    private static void passes(Duration time) {
        now = now.plus(time);
        CLOCK.to(now);
    }

    private static String asked(PracticeLibrary library, String role) {
        String query = "select id from moderation.second_looks where answer is null and person = '"
                + library.who(role).id() + "'";
        TestServer.eventually(role + " is asked", () -> !library.one(query).equals("null"));
        return "/second-looks/" + library.one(query);
    }

    private static String whoIsAsked(PracticeLibrary library, List<String> roles) {
        String query = "select person from moderation.second_looks where answer is null";
        TestServer.eventually("somebody is asked", () -> !library.one(query).equals("null"));
        String person = library.one(query);
        return roles.stream()
                .filter(role -> library.who(role).id().toString().equals(person))
                .findFirst()
                .orElse("second-person");
    }

    @Test
    @Acceptance(clause = "la-no-retaliation", criterion = 3)
    @Acceptance(clause = "la-no-retaliation", criterion = 4)
    void nobodyTellsADrawnLookFromOneForSomebodyProtectedAndOnlyTheReviewerLearnsWhy() {
        String about = "Ring me at 320-555-0166";
        try (PracticeLibrary drawn = library("legal-administrators", "{share: 100, reviewer: reviewer}");
                PracticeLibrary held =
                        library("legal-administrators", "{share: 0, reviewer: reviewer, protects: 180}")) {
            drawn.write("Max", about);
            String named = "Ring " + held.who("chapter-president").name() + " at 320-555-0177";
            PracticeComment comment = held.write("Max", named);
            remove(drawn, about);
            String number = remove(held, named);
            aDayPasses();
            TestServer.eventually("both are asked", () -> looks(drawn) == 1 && looks(held) == 1);
            String first = SERVER.bean(org.lectern.server.mail.Mail.class).latest(drawn.id(), 50).stream()
                    .map(org.lectern.server.mail.Message::body)
                    .filter(body -> body.contains("/second-look/"))
                    .map(body -> body.replaceAll("(?s).*(/second-look/\\S+).*", "$1"))
                    .findFirst()
                    .orElseThrow();
            String second = link(held, held.who("reviewer").email());
            Browser outside = held.signedOut();
            assertThat(page(outside, second, named).replace(held.names().getFirst(), "L"))
                    .isEqualTo(page(drawn.signedOut(), first, about)
                            .replace(drawn.names().getFirst(), "L"))
                    .contains("Does this comment break this rule?", "You are not told what was decided")
                    .doesNotContain("hide", "Headquarters");
            assertThat(held.desk("headquarters").casePage(number).text())
                    .doesNotContain(
                            "A second person is asked", held.who("reviewer").name());

            Page learns = outside.post(second, Map.of("aboutYou", "no", "answer", "leave-up", "reason", "Fair."));
            assertThat(learns.text())
                    .contains("your answer is kept", "It had been decided to hide it", "You say something else")
                    .contains("You were asked as the comment is about somebody who works here");
            Desk desk = held.desk("curator");
            assertThat(desk.casePage(number).text()
                            + desk.browser().get("/second-looks").text())
                    .contains("A second look came to something else")
                    .doesNotContain("works here", held.who("reviewer").name());
            assertThat(entries(held, "second-look.asked").toString() + entries(held, "second-look.answered"))
                    .doesNotContain(
                            "PROTECTED",
                            "ABOUT_STAFF",
                            held.who("reviewer").id().toString());

            String difference = "/second-looks/" + held.one("select look from moderation.differences") + "/difference";
            Browser curator = desk.browser();
            assertThat(curator.get(difference).text())
                    .contains("Decided: hide it under this rule", "The second look: it should stay up", "Fair.");
            curator.post(difference, Map.of("outcome", "take-back", "reason", "It is about us, and it may be said."));
            held.eventuallyVisible(comment, true);
            assertThat(desk.casePage(number).text()).contains("the decision was taken back");
        }
    }

    private static final String HOLDS = "{share: 0, reviewer: reviewer, protects: 180, holds: 99}";

    @Test
    @Acceptance(clause = "la-no-retaliation", criterion = 2)
    @Acceptance(clause = "la-no-retaliation", criterion = 3)
    @Acceptance(clause = "la-no-retaliation", criterion = 4)
    void aRemovalThatMayPaySomebodyBackWaitsAsOthersDoByChanceAndOnlyTheReviewerLearnsWhich() {
        try (PracticeLibrary complained = library("legal-administrators", HOLDS);
                PracticeLibrary chance = library("legal-administrators", HOLDS)) {
            complained.write("Max", "Ring me at 320-555-0101");
            Desk desk = complained.desk("curator");
            appealed(complained, remove(complained, "Ring me at 320-555-0101"));
            drawAll(chance);

            PracticeComment comment = complained.write("Max", "Ring me at 320-555-0102");
            PracticeComment drawn = chance.write("Max", "Ring me at 320-555-0102");
            String held = remove(complained, "Ring me at 320-555-0102");
            String other = remove(chance, "Ring me at 320-555-0102");
            assertThat(waits(complained, held))
                    .isEqualTo(waits(chance, other))
                    .contains("Somebody looks first", "stays as it is until they answer")
                    .doesNotContain("reviewer", "complained", "chance");
            assertThat(complained.visible(comment) && chance.visible(drawn)).isTrue();
            assertThat(entries(complained, "second-look.asked").toString()
                            + entries(complained, "decision.proposed")
                            + entries(chance, "second-look.asked"))
                    .doesNotContain("HELD", "COMPLAINED", "CHANCE");

            String first = link(complained, complained.who("reviewer").email());
            String second = link(chance, chance.who("reviewer").email());
            Browser protectedOne = complained.signedOut();
            Browser drawnOne = chance.signedOut();
            assertThat(page(protectedOne, first, "Ring me at 320-555-0102")
                            .replace(complained.names().getFirst(), "L"))
                    .isEqualTo(page(drawnOne, second, "Ring me at 320-555-0102")
                            .replace(chance.names().getFirst(), "L"));
            Map<String, String> stays = Map.of("aboutYou", "no", "answer", "leave-up", "reason", "It is his own.");
            assertThat(protectedOne.post(first, stays).text())
                    .contains("it waited for you", "has complained or reported something lately")
                    .contains("As you do not agree, it stays as it is");
            assertThat(drawnOne.post(second, Map.of("aboutYou", "no", "answer", "agree", "reason", "It is."))
                            .text())
                    .contains("You were asked by chance", "As you agree, it is carried out now")
                    .doesNotContain("complained");
            chance.eventuallyVisible(drawn, false);
            assertThat(complained.visible(comment)).isTrue();
            assertThat(desk.casePage(held).text())
                    .contains("It is his own.")
                    .doesNotContain("complained", complained.who("reviewer").name());
            assertThat(entries(chance, "decision.made").toString())
                    .doesNotContain(chance.who("reviewer").id().toString());
        }
    }

    @Test
    void whatIsHeldNeverTakesEffectUnseenIsHeldAgainWhenItIsTriedAgainAndADangerDoesNotWait() {
        try (PracticeLibrary library = library("legal-administrators", HOLDS)) {
            drawAll(library);
            PracticeComment comment = library.write("Max", "Ring me at 320-555-0103");
            String number = remove(library, "Ring me at 320-555-0103");
            String decision = library.one("select id from moderation.decisions");
            Desk desk = library.desk("headquarters");
            desk.open(number);
            Page undone = desk.browser().post("/cases/" + number + "/decisions/" + decision + "/undo", Map.of());
            assertThat(undone.status()).as(undone.text()).isEqualTo(302);
            assertThat(library.one("select state from moderation.decisions")).isEqualTo("CANCELLED");
            remove(library, "Ring me at 320-555-0103");
            assertThat(waits(library, number)).contains("Somebody looks first");

            passes(Duration.ofDays(7).plusHours(1));
            TestServer.eventually(
                    "somebody else is asked",
                    () -> library.one(
                                    "select count(*) from moderation.second_looks where answer is null and person <> '"
                                            + library.who("reviewer").id() + "'")
                            .equals("1"));
            assertThat(library.visible(comment)).isTrue();
            assertThat(library.one("select count(*) from moderation.decisions where state = 'IN_FORCE'"))
                    .isEqualTo("0");

            PracticeComment danger = library.write("Max", "I will be at your door at 320-555-0104");
            String threat = library.desk("headquarters").waiting("320-555-0104");
            Map<String, String> form = new HashMap<>(Desk.removal("hide", "la-no-private-info", "", "He means it."));
            form.put("attest", "threat");
            assertThat(library.desk("headquarters").decide(threat, form).status())
                    .isEqualTo(302);
            assertThat(waits(library, threat))
                    .as("the word hurries nothing that is not cited")
                    .contains("Somebody looks first");
            form.put("clause", "la-respect:threat");
            Page decided = library.desk("headquarters").decide(threat, form);
            assertThat(decided.status()).as(decided.text()).isEqualTo(302);
            library.eventuallyVisible(danger, false);
        }
    }

    /** From now on chance draws every account. */
    private static void drawAll(PracticeLibrary library) {
        library.one("insert into moderation.hold_seeds select organisation, timestamptz '" + now
                + "' - interval '180 days'," + " seed, 100 from moderation.hold_seeds returning 1");
    }

    /** What the case page says of a held act, without what differs from case to case. */
    private static String waits(PracticeLibrary library, String number) {
        String page = library.desk("curator").casePage(number).text();
        return page.replaceAll("(?s).*(Somebody looks first.*?answer).*", "$1").replaceAll("until .*?\\R", "");
    }

    private static void appealed(PracticeLibrary library, String number) {
        TestServer.eventually(
                "it can be appealed",
                () -> !library.one("select count(*) from appeals.rights").equals("0"));
        Browser staff = library.signedIn("curator");
        staff.get("/appeals/new");
        Page filed = staff.post(
                "/appeals/new",
                Map.of("number", number, "source", "desk", "words", "It is mine.", "language", "en-US"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(303);
    }

    static String remove(PracticeLibrary library, String words) {
        Desk desk = library.desk("headquarters");
        String number = desk.waiting(words);
        Page decided = desk.hide(number, "la-no-private-info", words.replaceAll(".* at ", ""), "A private number.");
        assertThat(decided.status()).as(decided.text()).isEqualTo(302);
        return number;
    }

    private static int looks(PracticeLibrary library) {
        return Integer.parseInt(library.one("select count(*) from moderation.second_looks"));
    }

    private static List<SealedEntry> entries(PracticeLibrary library, String kind) {
        library.seal();
        return SERVER.bean(Tenancy.class)
                .in(
                        library.id(),
                        () -> SERVER.bean(Log.class).from(0, 500).stream()
                                .filter(entry -> entry.kind().equals(kind))
                                .toList());
    }

    @Test
    void whatADrawnLookComesToIsSettledBySomebodyWhoHadNoPartAndWhoDecidedCannotConfirmIt() {
        List<String> roles =
                List.of("executive-director", "assistant-director", "resource-librarian", "programming-librarian");
        try (PracticeLibrary library = library("ecrl", "{share: 100}")) {
            library.write("Ada", "Ring me at 320-555-0166");
            Desk desk = library.desk("executive-director");
            String number = desk.waiting("320-555-0166");
            desk.decide(number, Map.of("act", "leave-up"));
            aDayPasses();
            String reviewer = whoIsAsked(library, roles);
            Page answered = reviewer.equals("second-person")
                    ? answer(
                            library.signedOut(),
                            link(library, library.who(reviewer).email()),
                            "agree")
                    : answer(library.signedIn(reviewer), asked(library, reviewer), "agree");
            assertThat(answered.text()).contains("It had been decided to leave it up", "You say something else");

            String difference =
                    "/second-looks/" + library.one("select look from moderation.differences") + "/difference";
            Browser decider = library.signedIn("executive-director");
            assertThat(decider.get(difference).text()).contains("only somebody else can confirm it");
            assertThat(decider.post(difference, Map.of("outcome", "confirm", "reason", "I was right."))
                            .status())
                    .isEqualTo(403);
            Browser third = library.signedIn(roles.stream()
                    .skip(1)
                    .filter(role -> !role.equals(reviewer))
                    .findFirst()
                    .orElseThrow());
            third.get(difference);
            assertThat(third.post(difference, Map.of("outcome", "take-back")).text())
                    .contains("Say why in a line");
            third.post(difference, Map.of("outcome", "take-back", "reason", "It is a private number."));
            assertThat(library.desk("resource-librarian").waits(number)).isTrue();
            assertThat(library.one("select state from moderation.decisions")).isEqualTo("OVERTURNED");
            assertThat(third.get("/second-looks").text()).contains("Fewer than 10 drawn second looks were answered");
            agreed(library, reviewer, 9);
            assertThat(third.get("/second-looks").text())
                    .contains(
                            "10 drawn second looks were answered, and 9 said the same as the decision: 90 of a hundred")
                    .contains("between 60 and 98");
        }
    }

    /** As many more answers that said the same as the decision. */
    private static void agreed(PracticeLibrary library, String reviewer, int more) {
        library.one(
                "with added as (insert into moderation.second_looks (organisation, id, decision, purpose, token_hash,"
                        + " person, asked_at, expires_at, answer, reason, answered_at) select organisation, gen_random_uuid(), id,"
                        + " 'SAMPLE', sha256(gen_random_uuid()::text::bytea), '"
                        + library.who(reviewer).id()
                        + "', now(), now(), 'LEAVE_UP', 'Fair.', now() from moderation.decisions, generate_series(1, "
                        + more
                        + ") returning 1) select count(*) from added");
    }

    @Test
    void aLibraryWithTwoWhoDecideDrawsNothing() {
        try (PracticeLibrary library = library("cadott", "{share: 100}")) {
            library.write("Ada", "Ring me at 715-555-0166");
            Desk desk = library.desk("director");
            desk.decide(desk.waiting("715-555-0166"), Map.of("act", "leave-up"));
            assertThat(library.one("select count(*) from moderation.sample_periods"))
                    .isEqualTo("0");
            assertThat(desk.browser().get("/second-looks").text()).contains("from 3 persons on");
        }
    }

    @Test
    void theSeedThatWasPromisedIsToldWithAllThatItDrew() {
        try (PracticeLibrary library = library("ecrl", "{share: 100}")) {
            library.write("Ada", "A lovely pond");
            library.write("Ben", "Ring me at 320-555-0177");
            Desk desk = library.desk("executive-director");
            desk.decide(desk.waiting("lovely pond"), Map.of("act", "leave-up"));
            desk.decide(desk.waiting("320-555-0177"), Map.of("act", "leave-up"));
            Map<String, Object> begun = values(entries(library, "sample.begun").getFirst());
            aDayPasses();
            TestServer.eventually("one is asked", () -> looks(library) == 1);
            passes(Duration.ofDays(28));
            TestServer.eventually(
                    "the seed holds no longer",
                    () -> !library.one("select ended_at from moderation.sample_periods")
                            .equals("null"));
            assertThat(entries(library, "sample.told")).isEmpty();
            passes(Duration.ofDays(17));
            String comes = "select execution_time > '" + now + "' from jobs.scheduled_tasks where task_name ="
                    + " 'second-look-sample-told' and task_instance like '" + library.id() + "/%'";
            TestServer.eventually("it comes again", () -> library.one(comes).equals("true"));
            assertThat(entries(library, "sample.told")).isEmpty();
            String open = "select min(expires_at) > '" + now + "' from moderation.second_looks where answer is null";
            TestServer.eventually("it was handed on", () -> library.one(open).equals("true"));
            library.one("update moderation.second_looks set answer = 'WITHDRAWN' where answer is null returning 1");
            aDayPasses();
            TestServer.eventually(
                    "it is told", () -> !entries(library, "sample.told").isEmpty());
            Map<String, Object> told = values(entries(library, "sample.told").getFirst());
            assertThat(begun.get("commitment"))
                    .isEqualTo(Hash.sha256(HexFormat.of().parseHex(String.valueOf(told.get("seed"))))
                            .hex());
            assertThat(String.valueOf(told.get("drawn"))).contains("ASKED", "NOTHING_NOTICED");
        }
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> values(SealedEntry entry) {
        return entry.values();
    }
}
