package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.detection.model.ByGroup;
import org.lectern.detection.model.Cards;
import org.lectern.rulebook.PolicyLint;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.calendar.Holidays;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.Pseudo;
import org.lectern.server.testing.TestServer;

/** Every word of every page comes from the message files, but for content, names and what the rulebook says. */
@Tag("database")
class PseudoLocaleTest {

    private static final ZoneId HERE = ZoneId.of("America/Chicago");

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final Browser DIRECTOR =
            LIBRARY.signedIn("executive-director").with("Accept-Language", Pseudo.LANGUAGE);
    private static final String NUMBERED = "Ring me at 320-555-0166 tonight.";
    private static final String PLAIN = "A muddle, all of it.";
    private static final String CAMPAIGN = "Elect Odessa, and write to odessa@vote.example.";
    private static final String REASON = "Xylophone reason.";

    private static final List<String> OWN = new ArrayList<>();
    private static final String REFERENCE = "BCDF-GHJK-LMNP";
    private static final Map<String, String> NAMES = new HashMap<>();

    @BeforeAll
    static void oneIsHiddenOneIsProposedAndOneWaits() {
        LIBRARY.write("Ada", NUMBERED);
        LIBRARY.write("Ben", PLAIN);
        LIBRARY.write("Cy", CAMPAIGN);
        Desk desk = new Desk(DIRECTOR);
        String hidden = desk.waiting("320-555-0166");
        desk.hide(hidden, "ec-personal-info", "320-555-0166", REASON);
        String proposed = desk.waiting("A muddle");
        desk.decide(proposed, Desk.removal("hide", "ec-on-topic", "", REASON));
        NAMES.put("{hidden}", hidden);
        NAMES.put("{proposed}", proposed);
        NAMES.put("{waiting}", desk.waiting("Odessa"));
        DIRECTOR.get("/tasks/new/incident-reported");
        NAMES.put(
                "{matter}",
                DIRECTOR.post(
                                "/tasks/new/incident-reported",
                                Map.of(
                                        "words",
                                        REASON,
                                        "part-SUPERVISOR",
                                        LIBRARY.who("executive-director").id().toString()))
                        .sentTo());
        NAMES.put("{second}", desk.secondLooks().getFirst());
        TestServer.eventually("a letter waits", () -> !letter().equals("/letters/null"));
        NAMES.put("{letter}", letter());
        DIRECTOR.get("/policy/read");
        NAMES.put(
                "{reading}",
                DIRECTOR.postFile("/policy/read", "hats.txt", "Staff must wear a hat.".getBytes(StandardCharsets.UTF_8))
                        .sentTo());
        OWN.addAll(List.of("Staff must wear a hat.", "staff wear hat", "Beginning, paragraph 1", "hats.txt"));
        NAMES.put(
                "{look-again}",
                "/appeal/" + LIBRARY.id() + "."
                        + LIBRARY.one("select token from appeals.letters where token is not null"));
        DIRECTOR.get("/appeals/new");
        NAMES.put(
                "{appeal}",
                DIRECTOR.post(
                                "/appeals/new",
                                Map.of("number", hidden, "source", "phone", "words", REASON, "language", "en-US"))
                        .sentTo());
        DIRECTOR.get("/concerns/new");
        DIRECTOR.post("/concerns/new", Map.of("source", "phone", "words", REASON, "reference", REFERENCE));
        NAMES.put("{concern}", "/concerns/" + LIBRARY.one("select number from concerns.raised"));
        Desk other = LIBRARY.desk("assistant-director");
        TestServer.eventually(
                "it is hidden", () -> other.casePage(hidden).text().contains("Carried out on"));
        LIBRARY.one(
                "insert into steps.investigations (organisation, id, number, item, channel, handle, author, state, why,"
                        + " opened_by, opened_at, carried) select organisation, gen_random_uuid(), '26-9999', id, channel, '',"
                        + " author, 'FOUND', '" + REASON + "', '"
                        + LIBRARY.who("executive-director").id()
                        + "', now(), 'NOTHING' from inbox.items where author = 'Ada' returning 1");
        NAMES.put("{step}", "/steps/26-9999");
        LIBRARY.one(
                "insert into steps.investigations (organisation, id, number, item, channel, handle, author, state, why,"
                        + " opened_by, opened_at, carried, step, lasts_until, notice, language, proposed_by, proposed_at)"
                        + " select organisation, gen_random_uuid(), '26-9998', item, channel, '', author, 'IN_FORCE', why,"
                        + " opened_by, opened_at, 'DONE', 'BLOCK', now() + interval '9 days', why, 'en-US', opened_by,"
                        + " opened_at from steps.investigations returning 1");
        LIBRARY.one(
                "insert into steps.links (organisation, investigation, token_hash)"
                        + " select organisation, id, sha256('token') from steps.investigations where number = '26-9998' returning 1");
        NAMES.put("{objection}", "/objection/" + LIBRARY.id() + ".token");
        LIBRARY.seal();
        NAMES.put("{captured}", LIBRARY.one("select max(leaf_index) from log.entries where kind = 'comment.captured'"));
        NAMES.put("{year}", Year.now(HERE).toString());
        NAMES.put("{look}", look("null", "null"));
        NAMES.put("{differs}", look("'LEAVE_UP'", "'" + REASON + "'"));
        LIBRARY.one("insert into moderation.differences (organisation, look, decision, opened_at)"
                + " select organisation, id, decision, now() from moderation.second_looks where purpose = 'SAMPLE'"
                + " and answer is not null returning 1");
        NAMES.put("{made}", LIBRARY.one("select max(leaf_index) from log.entries where kind = 'decision.made'"));
        NAMES.put("{slug}", LIBRARY.slug());
        NAMES.put("{person}", LIBRARY.who("staff").id().toString());
        NAMES.put("{channel}", LIBRARY.channelPath());
        OWN.addAll(List.of(
                NUMBERED, PLAIN, REASON, CAMPAIGN, "Ada", "Ben", "Cy", "Summer reading", "Read along with us."));
        OWN.addAll(List.of(
                "K7QM-2XHD-9FWT",
                "320-555-0166",
                "Ring me at",
                "tonight.",
                "Elect Odessa",
                "odessa@vote.example",
                "staff"));
        LIBRARY.names().forEach(name -> OWN.addAll(List.of(name, "Executive Director, " + name)));
        // What was sent is shown as it was, in the language of whom it went to; so is what was recorded as noticed.
        OWN.add(LIBRARY.one("select string_agg(subject || ' ' || body, ' ') from mail.messages"));
        OWN.addAll(List.of("Wisconsin", LIBRARY.one("select string_agg(distinct why, E'\\n') from inbox.noticed")));
        Rulebooks.effective(Rulebooks.starter("ecrl")).clauses().forEach(clause -> {
            OWN.add(clause.place());
            OWN.add(clause.place().split(",", -1)[0]);
        });
        // Cards come with the program, in English.
        Cards.names().stream().map(Cards::of).forEach(card -> {
            OWN.addAll(List.of(card.name(), card.meaning(), card.failures()));
            OWN.addAll(card.data());
            OWN.addAll(card.levels().values());
            Stream.of(card.figures(), card.aim()).filter(Objects::nonNull).forEach(OWN::add);
        });
        ByGroup groups = ByGroup.shipped();
        OWN.addAll(List.of(groups.marked(), groups.other(), groups.ratio(), "low", "normal", "high"));
        // Holidays are called what they are called.
        Stream.of(Year.now(HERE), Year.now(HERE).plusYears(1))
                .flatMap(year -> Holidays.of("US", "WI", year, Locale.US).stream())
                .forEach(holiday -> OWN.add(holiday.name()));
        // Advice comes with the law of the place and is in its language.
        PolicyLint.of("us-government")
                .rulebook(Rulebooks.starter("ecrl"))
                .forEach(one -> OWN.addAll(List.of(one.what(), one.better(), one.source())));
        Rulebooks.starter("ecrl").binds().forEach(bound -> OWN.add(bound.whom()));
        Rulebooks.starter("ecrl").roles().forEach(role -> OWN.add(role.title()));
        OWN.addAll(List.of(Rulebooks.text("ecrl"), Rulebooks.text("us-government")));
        // Languages are called as they call themselves, and a letter is in that of its reader; its papers leave out
        // what is private.
        OWN.addAll(List.of("English", "Français", "Español", "Ring me at  tonight."));
        OWN.add(LIBRARY.signedIn("executive-director")
                .get(NAMES.get("{letter}"))
                .body()
                .replaceAll("(?s).*<div class=\"letter[^>]*>(.*?)</div>.*", "$1")
                .replace("&#34;", "\"")
                .replace("&quot;", "\""));
        OWN.add("East Central Regional Library Social Media Policy, Rules for Public Comments and Posts, third point");
        // What a step wants begins as a sentence does.
        OWN.addAll(List.of("The acknowledgement", "The outcome told to the reporter", REFERENCE));
    }

    /** A second look at what is hidden that the director is asked for, with its answer or null; the id. */
    private static String look(String answer, String reason) {
        return LIBRARY.one(
                "insert into moderation.second_looks (organisation, id, decision, purpose, token_hash, person,"
                        + " asked_at, expires_at, answer, reason) select organisation, gen_random_uuid(), id, 'SAMPLE',"
                        + " sha256(gen_random_uuid()::text::bytea), '"
                        + LIBRARY.who("executive-director").id() + "', now(), now() + interval '14 days', " + answer
                        + ", "
                        + reason
                        + " from moderation.decisions where act = 'hide' and state = 'IN_FORCE' limit 1 returning id");
    }

    private static String letter() {
        return "/letters/" + LIBRARY.one("select id from appeals.letters");
    }

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    private static String path(String written) {
        String path = written;
        for (var name : NAMES.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        return path;
    }

    private static void speaksFromTheMessages(Page page, int status) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains("lang=\"en-XA\"");
        assertThat(Pseudo.plainWords(page.body(), OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/attention",
                "/account/messages",
                "/people",
                "/people/{person}",
                "/policy",
                "/channels",
                "/channels/new",
                "/by-hand",
                "/by-hand/new",
                "/by-hand/paste",
                "{channel}",
                "/outbox",
                "/letters",
                "{letter}",
                "/appeals",
                "/appeals/new",
                "{appeal}",
                "{appeal}/packet",
                "/concerns",
                "/concerns/new",
                "{concern}",
                "/steps",
                "{step}",
                "/authors/{hidden}",
                "/packages/{hidden}",
                "/settings",
                "/settings/sign-in",
                "/libraries",
                "/account/passkeys",
                "/settings/calendar",
                "/help",
                "/help/comments",
                "/answers",
                "/tasks",
                "/tasks/new",
                "/tasks/new/incident-reported",
                "{matter}",
                "/comments?view=asked",
                "/policy/next",
                "/policy/next/draft",
                "/policy/next/draft/ec-abusive",
                "/policy/next/draft/ec-abusive/own",
                "/policy/next/draft/ec-abusive/0",
                "/policy/next/draft/ec-abusive/gate",
                "/policy/next/draft/ec-abusive/procedure",
                "/policy/next/draft/ec-abusive/register",
                "/policy/next/draft/ec-abusive/duty",
                "/policy/next/draft/ec-abusive/show",
                "/policy/next/draft/ec-abusive/watch",
                "/policy/next/draft/ec-abusive/invariant",
                "/policy/next/new-clause",
                "/policy/read",
                "{reading}",
                "/policy/versions",
                "/policy/versions?from=1&to=1",
                "/policy/versions/1",
                "/reports",
                "/reports/{year}/public",
                "/second-looks",
                "/second-looks/{look}",
                "/second-looks/{differs}/difference",
                "/prepared-answers",
                "/public-names",
                "/policy/votes",
                "/second-looks/unlike",
                "/record",
                "/record/0",
                "/record/{captured}",
                "/record/{made}",
                "/comments",
                "/comments?view=decided",
                "/comments/several",
                "/comments?view=mine&group=thread",
                "/comments?view=elsewhere",
                "/comments/views",
                "/comments/{waiting}",
                "/comments/{hidden}",
                "/comments/{proposed}",
                "/cases/{waiting}",
                "/cases/{hidden}",
                "/cases/{proposed}"
            })
    void whoIsSignedInReadsTheMessages(String path) {
        speaksFromTheMessages(DIRECTOR.get(path(path)), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in?wrong",
                "/sign-in?signed-out",
                "/help",
                "/help/sign-in",
                "/rules/{slug}",
                "/rules/{slug}/numbers",
                "/rules/{slug}/versions",
                "/rules/{slug}/versions?from=1&to=1",
                "/rules/{slug}/versions/1",
                "/rules/{slug}/noticing",
                "{look-again}",
                "{objection}",
                "/report/{slug}",
                "/report/{slug}/" + REFERENCE,
                "{second}"
            })
    void soDoesWhoIsNot(String path) {
        speaksFromTheMessages(nobody().get(path(path)), 200);
    }

    private static Browser nobody() {
        return LIBRARY.signedOut().with("Accept-Language", Pseudo.LANGUAGE);
    }

    @Test
    void theSecondPageOfASecondLookAndWhatItRefusesDoToo() {
        Browser second = nobody();
        String link = path("{second}");
        second.get(link);
        speaksFromTheMessages(second.post(link, Map.of("aboutYou", "no")), 200);
        speaksFromTheMessages(second.post(link, Map.of("aboutYou", "no", "answer", "agree", "reason", "")), 422);
    }

    @Test
    void formsThatComeBackSayWhyInTheMessages() {
        String decisions = path("/cases/{waiting}/decisions");
        DIRECTOR.get(path("/comments/{waiting}"));
        speaksFromTheMessages(DIRECTOR.post(decisions, Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(decisions, Map.of("act", "hide")), 422);
        speaksFromTheMessages(
                DIRECTOR.post(decisions, Map.of("act", "leave-up", "version", "0.0", "confirmed", "yes")), 409);
        speaksFromTheMessages(DIRECTOR.post("/people", Map.of("email", "no address")), 422);
        speaksFromTheMessages(DIRECTOR.post("/channels", Map.of("address", "nowhere")), 422);
        speaksFromTheMessages(DIRECTOR.post("/settings/mail", Map.of("host", "no host", "port", "x")), 422);
        speaksFromTheMessages(DIRECTOR.post("/tasks/new/incident-reported", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{matter}/1/done"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{matter}/1/not-needed"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/appeals/new", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/concerns/new", Map.of("about", "00-0000")), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{concern}/answer"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{concern}/comment"), Map.of()), 422);
        speaksFromTheMessages(nobody().post(path("/report/{slug}"), Map.of("website", "x")), 422);
        speaksFromTheMessages(nobody().post(path("/report/{slug}"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{letter}/sent"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{letter}/not-sent"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/letters/not-sent", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/policy/next", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/policy/next", Map.of("note", "", "days", "x")), 422);
        speaksFromTheMessages(DIRECTOR.post("/policy/next/text", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/policy/next/new-clause", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/policy/next/draft/ec-abusive/0", Map.of()), 409);
        speaksFromTheMessages(DIRECTOR.post("/policy/next/draft/ec-abusive/yaml", Map.of()), 409);
        speaksFromTheMessages(DIRECTOR.post("/policy/read", Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{reading}"), Map.of("go", "draft")), 422);
        // Who decided does not write down that the appeal was taken back.
        Browser other = LIBRARY.signedIn("programming-librarian").with("Accept-Language", Pseudo.LANGUAGE);
        other.get(path("{appeal}"));
        speaksFromTheMessages(other.post(path("{appeal}/withdraw"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("/authors/{hidden}/investigation"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("/authors/{hidden}/same"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("/packages/{hidden}"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{step}/propose"), Map.of("step", "block")), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{step}/approve"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post(path("{step}/statement"), Map.of()), 422);
        speaksFromTheMessages(DIRECTOR.post("/account/password", Map.of("current", "wrong")), 422);
        speaksFromTheMessages(DIRECTOR.post("/account/attention/mail", Map.of("times", "noon")), 422);
    }

    @Test
    void errorPagesDoToo() {
        speaksFromTheMessages(DIRECTOR.get("/no-such-page"), 404);
        speaksFromTheMessages(DIRECTOR.get("/cases/00-0000"), 404);
        speaksFromTheMessages(DIRECTOR.get("/record/99999"), 404);
        speaksFromTheMessages(nobody().get("/rules/nowhere"), 404);
        speaksFromTheMessages(nobody().get(path("/report/{slug}/BBBB-BBBB-BBBB")), 404);
        speaksFromTheMessages(nobody().get("/welcome/none"), 410);
        speaksFromTheMessages(nobody().get("/start"), 409);
        Browser staff = LIBRARY.signedIn("staff").with("Accept-Language", Pseudo.LANGUAGE);
        speaksFromTheMessages(staff.get("/record"), 403);
        speaksFromTheMessages(staff.postWithoutToken("/account/password", Map.of()), 403);
    }
}
