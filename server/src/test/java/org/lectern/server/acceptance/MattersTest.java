package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.Message;
import org.lectern.server.people.Person;
import org.lectern.server.policy.Policies;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** What is reported reaches whom the policy names, step by step, and those alone where it is confidential. */
@Tag("database")
class MattersTest {

    private static final TestServer SERVER = TestServer.shared();
    private static Library deseronto;
    private static Library ecrl;

    @BeforeAll
    static void found() {
        deseronto = SERVER.found("deseronto");
        ecrl = SERVER.found("ecrl");
    }

    private static Browser as(Library library, String role) {
        return SERVER.signedIn(library, role);
    }

    /** Reports something; the address of the matter's page. */
    private static String report(Browser who, String what, Map<String, String> fields) {
        assertThat(who.get("/tasks/new").body()).contains("/tasks/new/" + what);
        who.get("/tasks/new/" + what);
        Page sent = who.post("/tasks/new/" + what, fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return sent.sentTo();
    }

    private static Page send(Browser who, String matter, String act, Map<String, String> fields) {
        who.get("/account");
        return who.post(matter + act, fields);
    }

    private static String part(Person person) {
        return person.id().toString();
    }

    private static List<String> subjects(Library library, Person to) {
        return SERVER.bean(Mail.class).latest(library.id(), 200).stream()
                .filter(message -> message.recipient().equals(to.email()))
                .map(Message::subject)
                .toList();
    }

    private static String one(Library library, String sql) {
        Supplier<String> value =
                () -> String.valueOf(SERVER.bean(DSLContext.class).fetchValue(sql));
        return SERVER.bean(Tenancy.class).in(library.id(), value);
    }

    @Test
    @Acceptance(clause = "de-report-abuse", criterion = 1)
    @Acceptance(clause = "de-report-abuse", criterion = 2)
    @Acceptance(clause = "de-report-abuse", criterion = 3)
    void whoeverIsHarassedHasAButtonAndOnlyThoseWhoHelpSeeIt() {
        Browser staff = as(deseronto, "staff");
        Browser designate = as(deseronto, "designate");
        String matter = report(staff, "harassed", Map.of("words", "He writes to me every night"));

        assertThat(staff.get(matter).text())
                .contains("He writes to me every night")
                .contains("Get in touch");
        assertThat(designate.get("/tasks").text()).contains("He writes to me every night");
        assertThat(as(deseronto, "it").get("/tasks").text()).doesNotContain("every night");
        assertThat(as(deseronto, "it").get(matter).status()).isEqualTo(404);
        assertThat(as(deseronto, "board").get(matter).status()).isEqualTo(404);
        assertThat(one(
                        deseronto,
                        "select count(*) from log.entries where convert_from(payload, 'UTF8') like '%every night%'"))
                .isEqualTo("0");

        String report = report(staff, "abuse-reported", Map.of("words", "Slurs under the fair"));
        send(designate, report, "/1/done", Map.of("words", "Seen, I am on it"));
        assertThat(staff.get(report).text())
                .contains("Nothing is left to do here")
                .contains("Seen, I am on it");
    }

    @Test
    @Acceptance(clause = "ec-incident-report", criterion = 1)
    @Acceptance(clause = "ec-incident-report", criterion = 2)
    @Acceptance(clause = "ec-incident-report", criterion = 3)
    void anIncidentReachesTheSupervisorWhomTheReporterNamesAtOnceAndTheyAcknowledgeIt() {
        Browser staff = as(ecrl, "staff");
        Person supervisor = ecrl.who("programming-librarian");
        staff.get("/tasks/new/incident-reported");
        Page missing = staff.post("/tasks/new/incident-reported", Map.of("words", "A fight by the shelves"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Choose somebody").contains("A fight by the shelves");

        String matter = report(
                staff,
                "incident-reported",
                Map.of("words", "A fight by the shelves", "part-SUPERVISOR", part(supervisor)));

        assertThat(subjects(ecrl, supervisor)).anyMatch(subject -> subject.contains("An incident"));
        assertThat(as(ecrl, "resource-librarian").get("/tasks").text()).doesNotContain("A fight by the shelves");
        Browser told = as(ecrl, "programming-librarian");
        assertThat(told.get("/tasks").text()).contains("A fight by the shelves").contains("At once");
        assertThat(send(as(ecrl, "resource-librarian"), matter, "/1/done", Map.of("words", "x"))
                        .status())
                .isEqualTo(403);
        send(told, matter, "/1/done", Map.of("words", "I have it"));
        assertThat(staff.get(matter).text()).contains("I have it").contains("Nothing is left");
        TestServer.eventually(
                "the director is told as well",
                () -> subjects(ecrl, ecrl.who("executive-director")).stream()
                        .anyMatch(subject -> subject.contains("An incident")));
    }

    @Test
    void aReportThatIsSentTwiceCountsOnce() {
        Browser staff = as(ecrl, "staff");
        Matcher id = Pattern.compile("name=\"report\" value=\"([0-9a-f-]{36})\"")
                .matcher(staff.get("/tasks/new/incident-reported").body());
        assertThat(id.find()).isTrue();
        Map<String, String> form = Map.of(
                "report", id.group(1),
                "words", "A lamp fell in the reading room",
                "part-SUPERVISOR", part(ecrl.who("programming-librarian")));
        List<CompletableFuture<Page>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> staff.post("/tasks/new/incident-reported", form), Thread::startVirtualThread))
                .limit(4)
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).map(Page::status)).containsOnly(303);
        assertThat(one(ecrl, "select count(*) from procedures.matters where words = 'A lamp fell in the reading room'"))
                .isEqualTo("1");
        Map<String, String> other = new HashMap<>(form);
        other.put("words", "And a pane broke in the reading room");
        assertThat(staff.post("/tasks/new/incident-reported", other).sentTo())
                .as("from the page to which somebody went back")
                .matches("/tasks/[0-9-]+");
        Map<String, String> another = new HashMap<>(form);
        another.put("part-SUPERVISOR", part(ecrl.who("resource-librarian")));
        assertThat(staff.post("/tasks/new/incident-reported", another).sentTo())
                .as("to whom it should have gone")
                .matches("/tasks/[0-9-]+");
    }

    @Test
    void whatAReportRepeatsOfACommentIsCoveredAsTheCommentIs() {
        Browser staff = as(ecrl, "staff");
        String supervisor = part(ecrl.who("programming-librarian"));
        String words = "She wrote: what utter fucking bullshit";
        report(staff, "incident-reported", Map.of("words", words, "part-SUPERVISOR", supervisor));

        String list = as(ecrl, "programming-librarian").get("/tasks").text();
        assertThat(list).contains("Strong language, 6 words").doesNotContain("bullshit");
    }

    @Test
    void whatAConcernSaysStandsOnThePageOfItsMatterForNobody() {
        Browser staff = as(ecrl, "staff");
        assertThat(staff.get("/tasks/new").body()).contains("/concerns/new").doesNotContain("concern-reported");
        staff.get("/concerns/new");
        String words = "My neighbour writes under the name of Fern";
        staff.post("/concerns/new", Map.of("source", "desk", "words", words));
        String number = one(
                ecrl,
                "select c.number from concerns.raised c join concerns.reports r on r.concern = c.id and r.words = '"
                        + words + "'");
        reads(staff, "/tasks/" + number, "A concern", words);
        assertThat(staff.get("/concerns/" + number).status()).isEqualTo(403);

        one(ecrl, "update procedures.matters set words = '" + words + "' where number = '" + number + "' returning 1");
        reads(staff, "/tasks/" + number, "What is to be done", words);
        Browser librarian = as(ecrl, "programming-librarian");
        reads(librarian, "/tasks", "A concern", words);
        reads(librarian, "/tasks/" + number, "What is to be done", words);
        assertThat(librarian.get("/tasks/" + number).body()).contains("/concerns/" + number);
        assertThat(librarian.get("/concerns/" + number).text()).contains(words);
    }

    private static void reads(Browser who, String page, String there, String not) {
        assertThat(who.get(page).status()).isEqualTo(200);
        assertThat(who.get(page).text()).contains(there).doesNotContain(not);
    }

    @Test
    @Acceptance(clause = "de-scope", criterion = 2)
    void whoJoinsReadsThePolicyAndWhoHasReadItIsOnRecord() {
        Browser staff = as(deseronto, "staff");
        assertThat(staff.get("/tasks").text()).contains("The policy is to be read");
        assertThat(as(deseronto, "ceo").get("/tasks").text()).contains("What waits for others");
        String matter = "/tasks/"
                + one(
                        deseronto,
                        "select m.number from procedures.matters m join procedures.steps s on s.\"case\" = m.\"case\""
                                + " where m.clause = 'de-scope' and s.person = '"
                                + deseronto.who("staff").id() + "'");
        assertThat(staff.get(matter).text()).contains("I have read it");

        send(staff, matter, "/1/done", Map.of());

        assertThat(staff.get("/tasks").text()).doesNotContain("The policy is to be read");
        assertThat(as(deseronto, "ceo").get(matter).text())
                .contains("Nothing is left to do here")
                .contains(deseronto.who("staff").name());
    }

    @Test
    @Acceptance(clause = "la-share-guidelines", criterion = 3)
    void aNewVersionIsToBeReadOnceByEachWhoHasTheRole() {
        Library association = SERVER.found("legal-administrators");
        Browser president = as(association, "chapter-president");
        assertThat(president.get("/tasks").text()).contains("Nothing to do");

        SERVER.bean(Policies.class)
                .adopt(
                        association.id(),
                        Rulebooks.text("legal-administrators"),
                        association.who("headquarters").id().toString());

        assertThat(president.get("/tasks").text()).contains("One thing to do").contains("The policy is to be read");
        assertThat(subjects(association, association.who("chapter-president")))
                .anyMatch(subject -> subject.contains("The policy is to be read"));
    }

    @Test
    @Acceptance(clause = "de-ownership", criterion = 3)
    void theListOfAHandoverIsDoneInAnyOrderAndNotClosedHalfDone() {
        Browser ceo = as(deseronto, "ceo");
        Browser it = as(deseronto, "it");
        String matter = report(ceo, "person-left", Map.of("words", "Robin leaves on Friday"));
        assertThat(it.get("/tasks").text()).contains("Rotate the credentials");

        send(ceo, matter, "/3/done", Map.of("words", "Kim has the profiles"));
        send(it, matter, "/2/not-needed", Map.of("reason", "Robin knew none"));
        assertThat(ceo.get(matter).text()).doesNotContain("Nothing is left");
        assertThat(send(ceo, matter, "/1/done", Map.of("words", " ")).status()).isEqualTo(422);
        send(ceo, matter, "/1/done", Map.of("words", "Ended today"));

        assertThat(ceo.get(matter).text()).contains("Nothing is left").contains("Robin knew none");
        assertThat(one(
                        deseronto,
                        "select count(*) from log.entries where kind in ('step.done', 'step.not-needed')"
                                + " and convert_from(payload, 'UTF8') like '%de-ownership%'"))
                .isEqualTo("3");
    }

    @Test
    @Acceptance(clause = "de-discipline", criterion = 1)
    @Acceptance(clause = "de-discipline", criterion = 2)
    @Acceptance(clause = "ec-discipline", criterion = 2)
    void aMatterOfConductIsOpenedByWhomThePolicyNamesAndGoesToThePersonConcerned() {
        Browser ceo = as(deseronto, "ceo");
        Browser staff = as(deseronto, "staff");
        assertThat(staff.get("/tasks/new").body()).doesNotContain("conduct-opened");
        assertThat(staff.get("/tasks/new/conduct-opened").status()).isEqualTo(404);

        String matter = report(
                ceo,
                "conduct-opened",
                Map.of("words", "A post about a user", "part-PERSON_CONCERNED", part(deseronto.who("staff"))));

        assertThat(as(deseronto, "designate").get(matter).status()).isEqualTo(404);
        assertThat(ceo.get("/comments").text()).doesNotContain("A post about a user");
        assertThat(staff.get(matter).text()).contains("A post about a user");
        send(staff, matter, "/2/done", Map.of("words", "It was not me"));
        assertThat(ceo.get(matter).text()).contains("It was not me");
    }

    @Test
    @Acceptance(clause = "de-propose-uses", criterion = 1)
    @Acceptance(clause = "de-propose-uses", criterion = 2)
    @Acceptance(clause = "de-approval", criterion = 2)
    void aUseIsSuggestedOrLeaveAskedAndTheCeoAnswers() {
        Browser staff = as(deseronto, "staff");
        Browser ceo = as(deseronto, "ceo");
        String use = report(staff, "use-proposed", Map.of("words", "A reading circle in French"));
        send(ceo, use, "/1/done", Map.of("words", "Gladly, begin in spring"));
        assertThat(staff.get(use).text()).contains("Gladly, begin in spring");

        String leave = report(staff, "proposed", Map.of("words", "A profile for the archives"));
        send(ceo, leave, "/2/done", Map.of("words", "Approved"));
        assertThat(as(deseronto, "it").get("/tasks").text()).contains("Set the account up");
    }

    @Test
    @Acceptance(clause = "ao-report-chatter", criterion = 2)
    @Acceptance(clause = "ao-press", criterion = 3)
    @Acceptance(clause = "ao-harassment-checkin", criterion = 2)
    @Acceptance(clause = "ao-harassment-checkin", criterion = 3)
    void whatAnOfficerPassesOnReachesTheOfficesThatThePolicyNames() {
        Library officers = SERVER.found("ala-officers");
        Browser officer = as(officers, "officer");
        report(officer, "chatter-reported", Map.of("words", "They plan a walkout"));
        report(officer, "forwarded", Map.of("words", "A reporter asks about the budget"));
        String harassed = report(officer, "harassed", Map.of("words", "Tagged into a quarrel"));

        assertThat(officer.get("/tasks/new/harassed").text()).contains("has to act next");
        assertThat(officer.get(harassed).text()).contains("Social media team").contains("Public Awareness Office");
        assertThat(as(officers, "public-awareness-office").get("/tasks").text()).contains("They plan a walkout");
        TestServer.eventually(
                "both offices know at once",
                () -> subjects(officers, officers.who("social-media-team")).stream()
                        .anyMatch(subject -> subject.contains("Talk that may grow")));
        assertThat(as(officers, "media-relations").get("/tasks").text())
                .contains("A reporter asks about the budget")
                .contains("Due");
    }

    @Test
    @Acceptance(clause = "la-media", criterion = 2)
    void theCuratorOfAChapterPassesThePressOnToItsPresident() {
        Library association = SERVER.found("legal-administrators");
        Browser curator = as(association, "curator");
        String matter = report(curator, "forwarded", Map.of("words", "Channel 5 calls"));
        Browser president = as(association, "chapter-president");
        assertThat(president.get("/tasks").text()).contains("Channel 5 calls");
        send(president, matter, "/2/done", Map.of("words", "Passed on"));
        assertThat(as(association, "headquarters").get("/tasks").text()).contains("Channel 5 calls");
    }

    @Test
    void onlyWhatThePolicyInForceHasIsOfferedAndRestorationWaitsForItsDay() {
        Library cadott = SERVER.found("cadott");
        Browser director = as(cadott, "director");
        assertThat(director.get("/tasks/new").body())
                .contains("notice-received")
                .doesNotContain("chatter-reported", "harassed", "needs-response");
        assertThat(director.get("/tasks/new/harassed").status()).isEqualTo(404);

        String matter = report(director, "notice-received", Map.of("words", "The photo of the mill is mine"));
        send(director, matter, "/1/done", Map.of("words", "Complete"));
        send(director, matter, "/2/done", Map.of("words", "Taken down"));
        assertThat(director.get(matter).text()).contains("Due");
        Page early = send(director, matter, "/3/done", Map.of("words", "Restored"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("This has to wait until");
    }
}
