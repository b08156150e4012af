package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.Papers;
import org.lectern.server.testing.TestServer;

/** How a library applied its policy in a year, for its people with every count, and for everybody as far as it says so. */
@Tag("servers")
class ReportsTest {

    private static final ZoneId HERE = ZoneId.of("America/Chicago");

    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final PracticeLibrary OPEN = new PracticeLibrary("ecrl");
    private static final int LAST_YEAR = Year.now(HERE).getValue() - 1;

    @AfterAll
    static void close() {
        LIBRARY.close();
        OPEN.close();
    }

    /** The cells of the line that begins with this. */
    private static List<String> line(Page page, String begins) {
        Matcher row =
                Pattern.compile("(?s)<th scope=\"row\">(.*?)</th>(.*?)</tr>").matcher(page.body());
        while (row.find()) {
            if (row.group(1).replaceAll("<[^>]*>", "").contains(begins)) {
                return Pattern.compile(">([^<]*)</td>")
                        .matcher(row.group(2))
                        .results()
                        .map(cell -> cell.group(1))
                        .toList();
            }
        }
        throw new AssertionError("No line " + begins + ": " + page.text());
    }

    /** As many decisions of the last year under a clause, made after one of this year. */
    private static void inTheLastYear(int many, String act, String clause) {
        OPEN.one(
                "with made as (insert into moderation.decisions (organisation, id, case_id, item, revision, act, clause,"
                        + " policy_version, ground, reason, decided_by, decided_at, state, entry, waited)"
                        + " select organisation, gen_random_uuid(), case_id, gen_random_uuid(), 1, '" + act + "', '"
                        + clause
                        + "', policy_version, '', '', decided_by, timestamptz '" + LAST_YEAR
                        + "-06-09 12:00Z', 'IN_FORCE',"
                        + " entry, 60 from (select * from moderation.decisions limit 1) one, generate_series(1, " + many
                        + ") returning 1) select count(*) from made");
    }

    @Test
    void whatWasDecidedUnderAClauseThatThePolicyNoLongerHasStaysInTheReport() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            Desk desk = library.desk("resource-librarian");
            library.write("Ada Quill", "Ring her at 320-555-0142 at night");
            desk.hide(desk.waiting("320-555-0142"), "ec-personal-info", "320-555-0142", "A number of somebody else.");
            library.one("insert into policy.versions select organisation, gen_random_uuid(), document, title,"
                    + " replace(replace(yaml, 'ec-personal-info', 'ec-privacy-now'), 'third point', 'point three'), sha256,"
                    + " in_force_at + interval '1 microsecond' from policy.versions returning 1");
            Page report = library.signedIn("executive-director").get("/reports");
            assertThat(line(report, "third point")).startsWith("0", "1", "0", "0", "0");
            assertThat(line(report, "point three")).startsWith("0", "0", "0", "0", "0");
            assertThat(line(report, "All decisions")).startsWith("0", "1", "0", "0");
        }
    }

    @Test
    void theReportOfAYearCountsByClauseWhatWasDecidedAndWhatBecameOfIt() {
        Desk desk = LIBRARY.desk("resource-librarian");
        LIBRARY.write("Ada Quill", "Ring her at 320-555-0142 at night");
        LIBRARY.write("Ben Roe", "Ring him at 320-555-0143 at noon");
        LIBRARY.write("Cy Lund", "Ring them at 320-555-0144 at dawn");
        LIBRARY.write("Di Moe", "Bring your own chair next week");
        String hidden = desk.waiting("320-555-0142");
        desk.hide(hidden, "ec-personal-info", "320-555-0142", "A number of somebody else.");
        String back = desk.waiting("320-555-0143");
        desk.hide(back, "ec-personal-info", "320-555-0143", "A number of somebody else.");
        desk.decide(desk.waiting("320-555-0144"), Map.of("act", "leave-up", "reason", "Their own shop."));
        desk.decide(desk.waiting("your own chair"), Map.of("act", "leave-up"));
        Page before = LIBRARY.signedIn("executive-director").get("/reports");
        assertThat(line(before, "third point")).startsWith("1", "2", "0", "0", "0");

        Map<String, String> restore = Map.of("act", "restore", "reason", "It is the desk of the town hall.");
        TestServer.eventually(
                "brought back, once it was hidden",
                () -> desk.decide(back, restore).status() == 302);
        AppealSteps.letter(desk.browser(), "A comment was taken down: " + hidden);
        Browser director = LIBRARY.signedIn("executive-director");
        director.get("/appeals/new");
        director.post(
                "/appeals/new",
                Map.of("number", hidden, "source", "phone", "words", "It is mine.", "language", "en-US"));
        director.get("/concerns/new");
        director.post("/concerns/new", Map.of("source", "phone", "words", "Somebody is rude."));

        Page report = director.get("/reports");
        assertThat(line(report, "third point")).startsWith("1", "2", "0", "1", "0");
        assertThat(line(new Page(200, report.body().substring(report.body().indexOf("</table>")), Map.of()), "third"))
                .startsWith("1", "0", "0", "0", "1");
        assertThat(line(report, "All decisions").subList(0, 4)).containsExactly("2", "2", "0", "1");
        assertThat(report.text())
                .contains("4 comments were decided about; 4 decisions in all", "One report of one thing", "1 wait")
                .doesNotContain("Resource Librarian")
                .doesNotContain(LIBRARY.who("resource-librarian").name());
        Page file = director.get("/reports/" + Year.now(HERE) + "/csv");
        assertThat(file.headers().get("content-type")).contains("text/csv");
        assertThat(file.body())
                .contains(
                        "\"ec-personal-info\",\"Rules for Public Comments and Posts, third point\",\"1\",\"2\",\"0\",\"1\"");
    }

    @Test
    void theReportAndThePapersOfAnAppealArePapersForTheBoard() {
        try (PracticeLibrary library = new PracticeLibrary("ecrl")) {
            library.write("Ada Quill", "Ring her at 320-555-0142 at night");
            Desk desk = library.desk("resource-librarian");
            String hidden = desk.waiting("320-555-0142");
            desk.hide(hidden, "ec-personal-info", "320-555-0142", "A number of somebody else.");
            Browser director = library.signedIn("executive-director");
            assertThat(paper(director, "/reports/" + Year.now(HERE) + "/pdf"))
                    .contains("Reports: " + Year.now(HERE), "third point", "All decisions");
            AppealSteps.letter(desk.browser(), "A comment was taken down: " + hidden);
            director.get("/appeals/new");
            String appeal = director.post(
                            "/appeals/new",
                            Map.of("number", hidden, "source", "phone", "words", "It is mine.", "language", "en-US"))
                    .sentTo();
            assertThat(paper(director, appeal + "/packet/pdf"))
                    .contains("It is mine.", "A number of somebody else.", "[taken out]")
                    .doesNotContain("320-555-0142", "Ada Quill");
        }
    }

    private static String paper(Browser browser, String address) {
        return Papers.text(browser.bytes(address).body());
    }

    @Test
    void everybodyReadsTheTotalsOfAYearOnceSomebodySaysSoWithoutTheSmallCountsAndTheyStayAsTheyWere() {
        Desk desk = OPEN.desk("resource-librarian");
        OPEN.write("Eve Ott", "A kind word for the bookmobile");
        desk.decide(desk.waiting("kind word"), Map.of("act", "leave-up"));
        inTheLastYear(8, "hide", "ec-on-topic");
        inTheLastYear(2, "delete", "ec-personal-info");
        inTheLastYear(30, "hide", "ec-spam-commercial");
        String numbers = "/rules/" + OPEN.slug() + "/numbers";
        Browser anybody = OPEN.signedOut();
        assertThat(anybody.get(numbers).text()).contains("No year is shown here yet");
        assertThat(OPEN.rules().body()).doesNotContain(numbers);

        Browser director = OPEN.signedIn("executive-director");
        String year = "/reports/" + LAST_YEAR;
        Page preview = director.get(year + "/public");
        assertThat(preview.text()).contains("Nobody outside can read these numbers", "As they would be shown");
        assertThat(line(preview, "All rules")).startsWith("40");
        assertThat(director.post("/reports/" + (LAST_YEAR + 1) + "/public", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(director.post(year + "/public", Map.of()).status()).isEqualTo(303);

        Page shown = anybody.get(numbers);
        assertThat(shown.headers()).doesNotContainKey("set-cookie");
        assertThat(OPEN.rules().body()).contains(numbers);
        Page french = anybody.get(numbers + "?lang=fr-CA");
        assertThat(french.body()).contains("<html lang=\"fr-CA\">", "<th scope=\"row\" lang=\"en-US\">");
        assertThat(french.text()).contains("trop peu pour le dire");
        assertThat(line(shown, "All rules")).startsWith("40");
        assertThat(Pattern.compile(">30</td>").matcher(shown.body()).results()).hasSize(1);
        assertThat(Pattern.compile("too few to tell</td>").matcher(shown.body()).results())
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(shown.body()).doesNotContain(">8</td>", ">2</td>");

        inTheLastYear(3, "hide", "ec-spam-commercial");
        director.get(year + "/public");
        director.post(year + "/not-public", Map.of());
        assertThat(anybody.get(numbers).text()).contains("No year is shown here yet");
        director.post(year + "/public", Map.of());
        assertThat(line(anybody.get(numbers), "All rules")).startsWith("40");
        assertThat(OPEN.one("select count(*) from log.entries where kind like 'totals.%'"))
                .isEqualTo("3");
    }
}
