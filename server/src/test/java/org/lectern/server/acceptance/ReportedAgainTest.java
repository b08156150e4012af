package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/** Somebody goes back to the form that they sent, and sends it again. */
@Tag("database")
class ReportedAgainTest {

    private static final String FIRST = "BCDF-GHJK-LMNP";

    private final PracticeLibrary library = new PracticeLibrary("cadott");

    @AfterEach
    void close() {
        library.close();
    }

    private String report(String name, String contact) {
        Page sent = library.signedOut()
                .post(
                        "/report/" + library.slug(),
                        Map.of("reference", FIRST, "words", "A wrong date", "name", name, "contact", contact));
        assertThat(sent.status()).isEqualTo(303);
        return sent.sentTo();
    }

    private String reports() {
        return library.one("select string_agg(name || '/' || contact, ' ' order by reported_at) from concerns.reports");
    }

    private String entries(String kind) {
        return library.one("select count(*) from log.entries where kind = '" + kind + "'");
    }

    private String concern() {
        return "/concerns/" + library.one("select number from concerns.raised");
    }

    @Test
    void whoAddsWhereAnAnswerGoesIsWrittenToAndItStaysOneReport() {
        assertThat(report("", "")).contains(FIRST);
        assertThat(entries("concern.reporter")).isEqualTo("0");
        assertThat(report("Ida", "ida@example.org")).contains(FIRST);
        assertThat(report("Ida", "ida@example.org")).contains(FIRST);
        assertThat(reports()).isEqualTo("Ida/ida@example.org");
        assertThat(entries("concern.reported")).isEqualTo("1");
        assertThat(entries("concern.reporter")).isEqualTo("1");
        assertThat(library.signedIn("director").get(concern()).text()).contains("A wrong date", "ida@example.org");
        assertThat(library.one("select count(*) from log.entries where kind <> 'concern.reporter'"
                        + " and convert_from(payload, 'UTF8') like '%ida@example.org%'"))
                .isEqualTo("0");
    }

    @Test
    void whoAddsItAfterTheAnswerIsWrittenToAsWell() {
        report("", "");
        Browser director = library.signedIn("director");
        director.get(concern());
        Map<String, String> answer = new HashMap<>(Map.of("outcome", "not-found", "words", "We looked twice."));
        assertThat(director.post(concern() + "/answer", answer).status()).isEqualTo(303);
        String before = library.one("select count(*) from appeals.letters");
        report("", "12 Mill Street");
        assertThat(library.one("select count(*) from appeals.letters"))
                .isEqualTo(String.valueOf(Integer.parseInt(before) + 1));
        assertThat(reports()).isEqualTo("/12 Mill Street");
    }

    @Test
    void whatSaysOtherwiseWhoReportedIsAReportOfItsOwn() {
        report("Ida", "");
        assertThat(report("Ida", "12 Mill Street")).doesNotContain(FIRST);
        assertThat(report("Ben", "")).doesNotContain(FIRST);
        assertThat(reports()).isEqualTo("Ida/ Ida/12 Mill Street Ben/");
    }
}
