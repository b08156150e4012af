package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.Papers;
import org.lectern.server.testing.TestServer;

/** A director brings the policy as the board has it, confirms its clauses, and proposes the version that comes of them. */
@Tag("servers")
class PolicyDocumentTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final Browser DIRECTOR = LIBRARY.signedIn("executive-director");
    private static final byte[] POLICY = Papers.docx(List.of(
            "# Comments of the public",
            "+ Comments with threats will be removed.",
            "+ Off-topic comments will be removed at any time.",
            "# Staff",
            "Staff must wear a hat."));

    @BeforeAll
    static void open() {
        DIRECTOR.get("/policy/read");
    }

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    private static String brought() {
        Page read = DIRECTOR.postFile("/policy/read", "C:\\board\\policy.docx", POLICY);
        assertThat(read.status()).isEqualTo(303);
        return read.sentTo();
    }

    private static Map<String, String> chosen(String... pairs) {
        Map<String, String> form = new HashMap<>(Map.of("title", "Policy of the board"));
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    private static String versions() {
        return LIBRARY.one("select count(*) from policy.versions");
    }

    @Test
    void eachClauseIsShownBesideItsWordsWithItsPlaceAndWhatIsHeldAgainstIt() {
        Page reading = DIRECTOR.get(brought());
        assertThat(reading.text())
                .contains(
                        "policy.docx: 3 clauses are proposed, 3 of them taken on so far",
                        "Comments of the public, item 1 (line 2)",
                        "It says what comments should not be: “threats”.",
                        "Comments of the public, item 2 (line 3)",
                        "It takes a power without a standard",
                        "Krasno v. Mnookin",
                        "Nowhere does it say how an author objects",
                        "No words were found that say what the program could do.")
                .doesNotContain("C:");
        assertThat(DIRECTOR.get("/policy/read").text()).contains("Read before, and waiting for you", "policy.docx");
    }

    @Test
    void whatIsConfirmedIsADraftUnderTheRolesInForceAndNothingCountsByIt() {
        String before = versions();
        String reading = brought();
        Page sent = DIRECTOR.post(
                reading,
                chosen("go", "draft", "take-1", "yes", "name-1", "No threats", "take-3", "yes", "as-3", "shown-staff"));
        assertThat(sent.status()).isEqualTo(303);
        Page draft = DIRECTOR.get(sent.sentTo());
        assertThat(draft.text())
                .contains(
                        "The clauses of the document stand below",
                        "name: Policy of the board",
                        "id: no-threats",
                        "place: Comments of the public, item 1",
                        "asks: Staff must wear a hat.",
                        "place: staff-page",
                        "id: programming-librarian")
                .doesNotContain("It cannot be proposed like this", "item 2");
        assertThat(versions()).isEqualTo(before);
        String yaml = draft.body().replaceAll("(?s).*<textarea[^>]*>\\n?(.*?)</textarea>.*", "$1");
        String unescaped = yaml.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        Page proposed = DIRECTOR.post("/policy/next", Map.of("note", "The board, 12 May.", "yaml", unescaped));
        assertThat(proposed.status()).isEqualTo(303);
        assertThat(DIRECTOR.get("/policy/next").text())
                .contains("The board, 12 May.", "New clause", "Clause taken out");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aMistakeLosesNothing() {
        String reading = brought();
        Page unnamed = DIRECTOR.post(
                reading, chosen("go", "draft", "take-1", "yes", "name-1", " ", "take-3", "yes", "name-3", "Hats"));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text()).contains("Without one: 1", "Write a name, in at most 120 characters.");
        assertThat(unnamed.body()).contains("value=\"Hats\"").contains("value=\"Policy of the board\"");
        Page none = DIRECTOR.post(reading, chosen("go", "draft"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("No clause is taken on");
        assertThat(DIRECTOR.post(reading, chosen("go", "draft", "title", " ")).text())
                .contains("Say what the document is called");
        assertThat(DIRECTOR.post(reading, chosen("take-1", "yes", "as-1", "no-such-thing", "as-2", "removes"))
                        .status())
                .isEqualTo(303);
        assertThat(DIRECTOR.get(reading).body())
                .containsPattern("name=\"take-1\" value=\"yes\" checked")
                .doesNotContainPattern("name=\"take-3\" value=\"yes\" checked")
                .contains("value=\"Hats\"");
        assertThat(LIBRARY.one(
                        "select string_agg(treatment, ' ' order by number) from policy.read_clauses where reading = '"
                                + reading.substring(reading.lastIndexOf('/') + 1) + "'"))
                .as("what does not fit is not chosen")
                .isEqualTo("REMOVES DECLINED NOTHING");
    }

    @Test
    void whatCannotBeReadSaysWhatToDoAndIsNotKept() {
        String before = LIBRARY.one("select count(*) from policy.readings");
        Page picture = DIRECTOR.postFile("/policy/read", "scan.pdf", Papers.pdf(""));
        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.text()).contains("The pages of this PDF are pictures without words");
        assertThat(DIRECTOR.postFile("/policy/read", "a.txt", "\u0000\u0001".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("This is no Word file, PDF or plain text");
        String many = "Staff must wear a hat.\n\n".repeat(251);
        assertThat(DIRECTOR.postFile("/policy/read", "b.txt", many.getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("far more in this file than in a policy");
        assertThat(LIBRARY.one("select count(*) from policy.readings")).isEqualTo(before);
    }

    @Test
    void whatIsThrownAwayIsGoneAndNobodyElseFindsIt() {
        String reading = brought();
        TestServer server = TestServer.shared();
        Browser neighbour = server.signedIn(server.found("ecrl"), "executive-director");
        assertThat(neighbour.get(reading).status()).isEqualTo(404);
        DIRECTOR.get(reading);
        assertThat(DIRECTOR.post(reading + "/throw-away", Map.of()).sentTo()).isEqualTo("/policy/read");
        assertThat(DIRECTOR.get(reading).status()).isEqualTo(404);
    }
}
