package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.app.StartedCommand;
import org.lectern.server.journey.Desk;
import org.lectern.server.replay.ReplayDoor;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** The board changes the policy: one person proposes the new version, another brings it into force, and everybody reads what was different. */
@Tag("servers")
class PolicyVersionsTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final String TEXT = Rulebooks.text("ecrl");
    private static final String OLD = "No threats, harassment or obscenity.";
    private static final String NEW = "No threats, no harassment and no obscenity.";

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    private static Page propose(Browser who, String note, String yaml) {
        who.get("/policy/next");
        return who.post("/policy/next", Map.of("note", note, "yaml", yaml));
    }

    private static String address(Page page, String act) {
        Matcher form = Pattern.compile("action=\"(/policy/next/[0-9a-f-]{36}/" + act + ")\"")
                .matcher(page.body());
        return form.find() ? form.group(1) : "";
    }

    private static String versions() {
        return LIBRARY.one("select count(*) from policy.versions");
    }

    @Test
    void whatCannotBeAVersionIsRefusedWithItsLineAndNothingIsLost() {
        Browser director = LIBRARY.signedIn("executive-director");
        assertThat(director.get("/policy/next").text()).contains("It counts for nothing until a second person");
        Page unsaid = propose(director, "", TEXT.replace(OLD, NEW));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.text()).contains("Say what is new and who decided it", NEW);
        Page wrong = propose(director, "Shorter", TEXT.replace("format: 1", "format: 9"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Line 3:", "Write format: 1", "format: 9", "Nothing was changed");
        assertThat(propose(director, "The same", TEXT).text()).contains("no different from the version in force");
        assertThat(propose(director, "Other people", TEXT.replace("programming-librarian", "programmer"))
                        .text())
                .contains("People here have roles that it does not name: Programming Librarian");
        assertThat(LIBRARY.one("select count(*) from policy.proposals where state = 'OPEN'"))
                .isEqualTo("0");
    }

    @Test
    void aVersionComesIntoForceByTwoPeopleAndBothSeeWhatIsDifferent() {
        LIBRARY.write("Ada Quill", "The harp concert was lovely");
        Desk desk = LIBRARY.desk("resource-librarian");
        String before = desk.waiting("harp concert");
        desk.decide(before, Map.of("act", "leave-up"));
        Browser director = LIBRARY.signedIn("executive-director");
        assertThat(propose(director, "The board, 12 May.", TEXT.replace(OLD, NEW))
                        .status())
                .isEqualTo(303);
        Page own = director.get("/policy/next");
        assertThat(own.text()).contains("The board, 12 May.", "It waits for one of:", "Changed clause");
        assertThat(own.body())
                .containsPattern("<del><span[^>]*>Taken out: </span>or</del>")
                .containsPattern("<ins><span[^>]*>Added: </span>and no</ins>");
        Page tried = director.get("/policy/next/tried");
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("No comment had to be judged again", "the same comments would be noticed");
        assertThat(address(own, "in-force")).isEmpty();
        String agree = address(own, "withdraw").replace("withdraw", "in-force");
        assertThat(director.post(agree, Map.of()).status()).isEqualTo(409);
        assertThat(versions()).isEqualTo("1");

        Browser second = LIBRARY.signedIn("assistant-director");
        Page asked = second.get("/policy/next");
        assertThat(second.post(address(asked, "decline"), Map.of()).status()).isEqualTo(422);
        assertThat(second.post(agree, Map.of()).status()).isEqualTo(303);
        assertThat(second.get("/policy").text()).contains(NEW).doesNotContain(OLD);
        assertThat(versions()).isEqualTo("2");
        assertThat(LIBRARY.one("select count(distinct actor) from log.entries"
                        + " where kind in ('policy.proposed', 'policy.proposal-ended')"))
                .isEqualTo("2");

        Page open = LIBRARY.signedOut().get("/rules/" + LIBRARY.slug() + "/versions");
        assertThat(open.headers()).doesNotContainKey("set-cookie");
        assertThat(open.text())
                .contains("In force since", "In force from", "The first version here.", "Changed clause");
        assertThat(open.body()).contains("<del>").contains("<ins>").contains("<select", "method=\"get\"");
        String versions = "/rules/" + LIBRARY.slug() + "/versions";
        assertThat(LIBRARY.signedOut().get(versions + "/1").text())
                .contains(OLD, "In force from", "until")
                .doesNotContain(NEW);
        assertThat(LIBRARY.signedOut().get(versions + "/2").text())
                .contains(NEW, "In force since")
                .doesNotContain(OLD);
        assertThat(second.get("/policy/versions/1").text()).contains(OLD).doesNotContain(NEW);
        for (String pair : List.of(versions + "?from=1&to=2", versions + "?from=2&to=1")) {
            assertThat(LIBRARY.signedOut().get(pair).text()).contains("Two versions side by side: 1, 2");
        }
        assertThat(second.get("/policy/versions?from=1&to=2").body())
                .containsPattern("(?s)compared-h.*<ins>.*id=\"v2\"");
        assertThat(second.get("/policy/versions?from=2&to=2").text()).contains("Nothing is different.");
        for (String wrong : List.of("/0", "/3", "?from=1&to=3")) {
            assertThat(LIBRARY.signedOut().get(versions + wrong).status()).isEqualTo(404);
        }
        assertThat(LIBRARY.rules().body()).contains("/rules/" + LIBRARY.slug() + "/versions");

        LIBRARY.write("Ben Roe", "The drum concert was lovely");
        desk.decide(desk.waiting("drum concert"), Map.of("act", "leave-up"));
        assertThat(LIBRARY.one("select count(distinct policy_version) from moderation.decisions"))
                .as("a decision keeps the version that it cites")
                .isEqualTo("2");
    }

    @Test
    void whereOnePersonSignsInTheOtherAnswersByALinkThatIsTheirsAlone() {
        String text = Rulebooks.text("cadott");
        String changed = text.replaceFirst("asks: (.*)", "asks: $1 We mean it.");
        try (PracticeLibrary library = new PracticeLibrary("cadott")) {
            Browser director = library.signedIn("director");
            assertThat(propose(director, "Nobody manages", text.replace("      - manage-people\n", ""))
                            .text())
                    .contains("Nobody here would manage people under it");
            propose(director, "The board, 3 June.", changed);
            assertThat(director.get("/policy/next").text())
                    .contains(library.who("second-person").name());
            String link = link(library, library.who("second-person").email());
            assertThat(director.get(link).text()).contains("somebody else");
            Browser second = library.signedOut();
            Page asked = second.get(link);
            assertThat(asked.text())
                    .contains("Shall this version of the policy count?", "The board, 3 June.", "We mean it.")
                    .contains("What it would have done with the newest comments", "No comment was looked at.");
            assertThat(second.post(link + "/decline", Map.of()).status()).isEqualTo(422);
            assertThat(second.post(link + "/decline", Map.of("reason", "Not so."))
                            .text())
                    .contains("The policy is as it was");
            assertThat(second.post(link, Map.of()).text()).contains("This is over");
            assertThat(library.one("select count(*) from policy.versions")).isEqualTo("1");

            propose(director, "The board, 4 June.", changed);
            String next = link(library, library.who("second-person").email());
            assertThat(second.get(link).text()).as("the old link").contains("This is over");
            second.get(next);
            assertThat(second.post(next, Map.of()).text()).contains("The version is in force");
            assertThat(library.one("select count(*) from policy.versions")).isEqualTo("2");
            assertThat(library.one("select actor from log.entries where kind = 'policy.proposal-ended'"
                            + " order by id desc limit 1"))
                    .isEqualTo(library.who("second-person").id().toString());
            assertThat(library.mail().stream().map(org.lectern.server.mail.Message::body))
                    .as("a link that was used stands nowhere")
                    .noneMatch(body -> body.contains(next.substring(next.indexOf('.') + 1)));
        }
    }

    private static String link(PracticeLibrary library, String email) {
        return library.mail().stream()
                .filter(message -> message.recipient().equals(email))
                .map(message -> message.body().replaceAll("(?s).*(/policy-version/\\S+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProposalThatNobodyWantsEndsAndThePolicyIsAsItWas() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            Browser director = library.signedIn("executive-director");
            propose(director, "Shorter", TEXT.replace(OLD, NEW));
            assertThat(propose(director, "Another", TEXT.replace(OLD, "No threats."))
                            .text())
                    .contains("Another version was proposed meanwhile");
            Browser second = library.signedIn("assistant-director");
            String decline = address(second.get("/policy/next"), "decline");
            assertThat(second.post(decline, Map.of("reason", "The board has not voted."))
                            .status())
                    .isEqualTo(303);
            assertThat(second.get("/policy/next").text()).contains("The policy is as it was");
            propose(director, "Shorter", TEXT.replace(OLD, NEW));
            assertThat(director.post(address(director.get("/policy/next"), "withdraw"), Map.of())
                            .status())
                    .isEqualTo(303);
            assertThat(library.one("select string_agg(state, ' ' order by state) from policy.proposals"))
                    .isEqualTo("DECLINED WITHDRAWN");
        }
    }

    @Test
    void aRulebookIsTriedOnThePastAndNothingIsWritten() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            library.write("Ada Quill", "Call me about the harp, 701-555-0142");
            library.write("Ben Roe", "The drum concert was lovely");
            Desk desk = library.desk("resource-librarian");
            desk.waiting("drum concert");
            String entries = library.one("select count(*) from log.entries");
            String without = TEXT.replace("facets: [phone, email, address", "facets: [email, address");
            assertThat(tried(library, null, without, false))
                    .contains("2 comments were looked at. For one of them something would be otherwise.")
                    .contains("ec-personal-info: 0 would be noticed that are not now")
                    .contains("1 would not that are now")
                    .doesNotContain("http");
            assertThat(tried(library, library.who("executive-director").email(), without, true))
                    .contains("\"gained\":[],\"lost\":[\"ec-personal-info\"],\"removal\":null,\"judgedAgain\":false}")
                    .contains("\"comments\":2,\"judgedAgain\":0");
            assertThat(tried(library, null, TEXT, false)).contains("For none of them would anything be otherwise.");
            assertThat(library.one("select count(*) from log.entries")).isEqualTo(entries);
        }
    }

    @Test
    void aVersionRunsBesideTheOneInForceAndSaysWhatItWouldHaveDoneWithWhatCameInSince() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            Desk desk = library.desk("resource-librarian");
            library.write("Ada Quill", "Call me about the harp, 701-555-0142");
            desk.waiting("about the harp");
            Browser director = library.signedIn("executive-director");
            String without = TEXT.replace("facets: [phone, email, address", "facets: [email, address");
            director.get("/policy/next");
            for (String days : List.of("91", "-1", "soon")) {
                Page refused =
                        director.post("/policy/next", Map.of("note", "The board.", "yaml", without, "days", days));
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.body()).contains("Give a number of days from 1 to 90", "value=\"The board.\"");
            }
            director.post("/policy/next", Map.of("note", "The board.", "yaml", without, "days", "7"));
            Page tried = director.get("/policy/next/tried");
            assertThat(tried.text())
                    .contains(
                            "What came in since it was proposed", "Nothing has come in since.", "The newest comments");
            library.write("Ben Roe", "Call me about the drum, 701-555-0143, the library wastes our money");
            String number = desk.waiting("about the drum");
            assertThat(desk.open(number).text())
                    .as("the version in force alone decides")
                    .contains("Phone number");
            tried = director.get("/policy/next/tried");
            assertThat(tried.text())
                    .contains("One comment was looked at. For one of them something would be otherwise.")
                    .contains("2 comments were looked at. For 2 of them something would be otherwise.");

            Browser second = library.signedIn("assistant-director");
            Page asked = second.get("/policy/next");
            assertThat(asked.text()).contains("it runs beside the one in force", "Why now?");
            String agree = address(asked, "in-force");
            Page early = second.post(agree, Map.of());
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.text()).contains("Say in one sentence why it comes into force before the days are over");
            assertThat(library.one("select count(*) from policy.versions")).isEqualTo("1");
            assertThat(second.post(agree, Map.of("early", "The board asked for it."))
                            .status())
                    .isEqualTo(303);
            assertThat(library.one("select count(*) from policy.versions")).isEqualTo("2");
            assertThat(library.one("select state || ' ' || reason from policy.proposals"))
                    .isEqualTo("IN_FORCE The board asked for it.");
            assertThat(
                            library.one(
                                    "select convert_from(payload, 'UTF8') from log.entries where kind = 'policy.proposal-ended'"))
                    .contains("The board asked for it.");
        }
    }

    @Test
    void theCommandTriesARulebookThroughTheRunningServer() throws IOException {
        Path file = Files.createTempFile("next", ".yaml");
        Files.writeString(file, TEXT.replace("facets: [phone, email, address", "facets: [email, address"));
        String folder = TestServer.shared().started().installation().folder().toString();
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            library.write("Ada Quill", "Call me about the harp, 701-555-0142");
            library.desk("resource-librarian").waiting("about the harp");
            StartedCommand.Said said = replay(file, library.slug(), folder);
            assertThat(said.exit()).isZero();
            assertThat(said.out())
                    .contains("One comment was looked at.", "ec-personal-info: 0 would be noticed")
                    .doesNotContain("http");
            String reader = library.who("executive-director").email();
            assertThat(replay(file, library.slug(), folder, "--as", reader, "--json")
                            .out())
                    .contains("\"lost\":[\"ec-personal-info\"]", "\"comments\":1");
            StartedCommand.Said stranger = replay(file, library.slug(), folder, "--as", "nobody@example.org");
            assertThat(stranger.exit()).isNotZero();
            assertThat(stranger.out()).isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    private static StartedCommand.Said replay(Path file, String organisation, String folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "policy", "replay", "--policy", file.toString(), "--organisation", organisation, "--data", folder));
        arguments.addAll(List.of(more));
        return StartedCommand.run(arguments.toArray(String[]::new));
    }

    private static String tried(PracticeLibrary library, @Nullable String person, String yaml, boolean json) {
        StringWriter out = new StringWriter();
        TestServer.shared()
                .bean(ReplayDoor.class)
                .replay(library.slug(), person, yaml, json)
                .write(out);
        return out.toString();
    }
}
