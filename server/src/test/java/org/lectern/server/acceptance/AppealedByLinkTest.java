package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.AppealSteps.appealed;
import static org.lectern.server.acceptance.AppealSteps.hidden;
import static org.lectern.server.acceptance.AppealSteps.link;
import static org.lectern.server.acceptance.AppealSteps.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.acceptance.AppealSteps.Hidden;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/** What somebody says with the link of a letter is filed, or they have it back and read why; how they are reached stays in the house. */
@Tag("servers")
class AppealedByLinkTest {

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    private static Hidden removed(String phone) {
        return hidden(LIBRARY, "resource-librarian", "Ring them at " + phone, "ec-personal-info", phone);
    }

    private static String linkOf(Hidden hidden) {
        return link(LIBRARY.signedIn("resource-librarian"), hidden.letter());
    }

    private static String lines(int count) {
        return "x".repeat(99).concat("\r\n").repeat(count - 1) + "x".repeat(99) + "!";
    }

    @Test
    void aLineBreakCountsAsOneCharacterAsThePageCountsIt() {
        String longest = lines(50);
        assertThat(longest.length()).isGreaterThan(5000);
        Hidden hidden = removed("320-555-0191");
        Browser staff = LIBRARY.signedIn("programming-librarian");
        staff.get("/appeals/new");
        Map<String, String> tooLong = Map.of("number", hidden.number(), "source", "paper", "words", longest + "!");
        assertThat(staff.post("/appeals/new", tooLong).status()).isEqualTo(422);
        assertThat(LIBRARY.signedOut()
                        .post(linkOf(hidden), Map.of("words", longest + "!"))
                        .status())
                .isEqualTo(422);
        String appeal = appealed(LIBRARY, linkOf(hidden), longest, "");
        assertThat(LIBRARY.one("select length(words) from appeals.filed where number = '" + appeal + "'"))
                .isEqualTo("5000");

        Hidden other = removed("320-555-0192");
        assertThat(staff.post("/appeals/new", Map.of("number", other.number(), "source", "paper", "words", longest))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoIsLateHasTheirWordsBack() {
        Hidden hidden = removed("320-555-0193");
        String link = linkOf(hidden);
        LIBRARY.one("update appeals.rights set until = now() - interval '1 day' where decision ="
                + " (select d.id from moderation.decisions d join cases.docket c on c.id = d.case_id and c.number = '"
                + hidden.number() + "') returning 1");
        Page late = LIBRARY.signedOut().post(link + "?lang=en-US", Map.of("words", "A line.\nAnd another."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("This was not filed", "The time was over", "You could ask until", "write your comment again");
        assertThat(late.body()).contains("A line.<br>And another.");
        assertThat(LIBRARY.signedOut()
                        .post(link + "?lang=fr-CA", Map.of("words", "Trop tard"))
                        .text())
                .contains("ce n'est donc pas enregistré", "Trop tard");
    }

    @Test
    void whoComesSecondWithALinkHasTheirWordsBackAndWhoSendsTheSameTwiceHasFiledIt() {
        Hidden hidden = removed("320-555-0194");
        String link = linkOf(hidden);
        appealed(LIBRARY, link, "From my phone.", "ada@home.example");
        Browser author = LIBRARY.signedOut();
        Page second = author.post(link + "?lang=es-US", Map.of("words", "From my desk."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("<title>Esto no quedó registrado", "<h1>Esto no quedó registrado</h1>", "Cómo está el asunto")
                .doesNotContain("Lo tenemos");
        assertThat(second.text()).contains("lo que acaba de enviar no quedó registrado", "From my desk.");
        assertThat(author.post(link, Map.of("words", "From my phone.", "contact", "ada@home.example"))
                        .status())
                .isEqualTo(303);
        assertThat(LIBRARY.one("select count(*) from appeals.filed where words like 'From my %'"))
                .isEqualTo("1");
    }

    @Test
    void whoSendsTooOftenHasTheirWordsBack() {
        Hidden hidden = removed("320-555-0195");
        String link = linkOf(hidden);
        Browser author = LIBRARY.signedOut();
        for (int sent = 0; sent < 10; sent++) {
            assertThat(author.post(link, Map.of("words", " ")).status()).isEqualTo(422);
        }
        Page often = author.post(link + "?lang=en-US", Map.of("words", "At last my words."));
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.body()).contains("<title>This was not filed", "<h1>This was not filed</h1>");
        assertThat(often.text()).contains("so this was not filed", "At last my words.", "Ask for another look");
    }

    @Test
    void howWhoAppealsIsReachedIsSeenByWhoSendsTheAnswerAndNotByWhoHearsItNorInAnExport() throws IOException {
        Hidden hidden = removed("320-555-0196");
        String appeal = appealed(LIBRARY, linkOf(hidden), "Words that are no secret.", "secret.ada@home.example");
        Browser officer = LIBRARY.signedIn("executive-director");
        assertThat(officer.get("/appeals/" + appeal).text())
                .contains("Words that are no secret.", "You see no names", "Have my say")
                .doesNotContain("secret.ada@home.example", "Where the answer goes");
        assertThat(LIBRARY.signedIn("programming-librarian")
                        .get("/appeals/" + appeal)
                        .body())
                .containsPattern("(?s)<details[^>]*><summary>Where the answer goes</summary>.*secret.ada@home.example");
        assertThat(LIBRARY.one("select string_agg(kind, ' ') from log.entries"
                        + " where convert_from(payload, 'UTF8') like '%secret.ada@home.example%'"))
                .isEqualTo("appeal.contact");
        assertThat(records(officer))
                .contains("Words that are no secret.", "appeal.contact")
                .doesNotContain("secret.ada@home.example");
        say(officer, appeal, "stands", "It is private.");
        assertThat(officer.get("/appeals/" + appeal).text()).contains("Where the answer goes");
    }

    private static String records(Browser browser) throws IOException {
        browser.get("/record");
        byte[] export = browser.postForBytes("/record/export", Map.of()).body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals("records.jsonl")) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
