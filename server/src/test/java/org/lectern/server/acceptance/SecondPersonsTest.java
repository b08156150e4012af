package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What waits for a second person, and what happens meanwhile. */
@Tag("database")
class SecondPersonsTest {

    private static final ForwardClock CLOCK = new ForwardClock();
    private static final TestServer SERVER = TestServer.start(Map.of("intake.full-look", "PT1S"), CLOCK);

    private final PracticeLibrary library = new PracticeLibrary(SERVER, "cadott");
    private final Desk desk = library.desk("director");

    @AfterEach
    void close() {
        library.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Map<String, String> attested(String act, String clause, String attest) {
        Map<String, String> form = new HashMap<>(Desk.removal(act, clause, "", "It is what it looks like."));
        form.put("attest", attest);
        return form;
    }

    private String propose(String words) {
        String number = desk.waiting(words);
        desk.decide(number, Desk.removal("hide", "ca-off-topic", "", "Not about reading."));
        assertThat(desk.line(words)).contains("Waits for a second person");
        return number;
    }

    private Page answer(String answer) {
        String link = desk.secondLooks().getFirst();
        Browser outside = library.signedOut();
        outside.get(link);
        return outside.post(link, Map.of("aboutYou", "no", "answer", answer, "reason", "Read twice."));
    }

    /** Another comment is hidden from beginning to end, so that the program had its chance to do more. */
    private void anotherOneIsHidden() {
        PracticeComment spam = library.write("Spammer", "Casino bonus, click here to claim your prize");
        desk.hide(desk.waiting("claim your prize"), "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        library.eventuallyVisible(spam, false);
    }

    @Test
    void aProposalLeavesInForceWhatWasDecidedBefore() {
        PracticeComment comment = library.write("Max", "Casino bonus, click here to claim your jackpot");
        String number = desk.waiting("your jackpot");
        desk.hide(number, "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        library.eventuallyVisible(comment, false);
        desk.decide(number, Desk.removal("delete", "ca-off-topic", "", "Not about reading."));
        assertThat(desk.line("your jackpot")).contains("Waits for a second person");
        answer("leave-up");
        anotherOneIsHidden();
        assertThat(library.visible(comment)).isFalse();
        assertThat(desk.casePage(number).text()).doesNotContain("Cancelled before it began");
    }

    @Test
    void whatASecondPersonAgreesToTakesThePlaceOfWhatWasInForce() {
        PracticeComment comment = library.write("Max", "You are a rotten lot of thieves");
        String number = desk.waiting("rotten lot");
        desk.decide(number, Map.of("act", "leave-up"));
        desk.decide(number, Desk.removal("hide", "ca-off-topic", "", "Not about reading."));
        assertThat(answer("agree").text()).contains("your answer is kept");
        library.eventuallyVisible(comment, false);
    }

    @Test
    void nobodyAgreesToWordsThatHaveChanged() {
        PracticeComment comment = library.write("Max", "The new desk is an ugly brute");
        String number = propose("ugly brute");
        library.edit(comment, "The new desk is beautiful");
        TestServer.eventually(
                "the case is open again", () -> desk.line("is beautiful").length() > 0);
        String link = desk.secondLooks().getFirst();
        assertThat(library.signedOut().get(link).text()).contains("The time for this answer is over");
        assertThat(answer("agree").text()).doesNotContain("your answer is kept");
        anotherOneIsHidden();
        assertThat(library.visible(comment)).isTrue();
        assertThat(desk.waits(number)).isTrue();
    }

    @Test
    void whatIsPlainlyNoCriticismNeedsNobodyElseAndWhatMayBeStaysUntilSomebodyAgrees() {
        PracticeComment praise = library.write("Ida", "Thank you for the lovely story time on Tuesday");
        PracticeComment critical = library.write("Max", "The board wastes our money on story time");
        String praised = desk.waiting("Thank you for the lovely");
        String criticised = desk.waiting("The board wastes our money");
        desk.hide(praised, "ca-commercial:commercial", "", "It advertises, I think.");
        desk.hide(criticised, "ca-commercial:commercial", "", "It advertises, I think.");
        assertThat(desk.line("The board wastes our money")).contains("Waits for a second person");
        library.eventuallyVisible(praise, false);
        assertThat(library.visible(critical)).isTrue();
    }

    @Test
    void aQuestionCanBeWithdrawn() {
        library.write("Max", "Your roof leaks like your budget");
        String number = propose("roof leaks");
        Page page = desk.open(number);
        assertThat(page.text()).contains("Withdraw the question");
        String action = page.body().replaceAll("(?s).*action=\"(/cases/[^\"]+/undo)\".*", "$1");
        desk.browser().post(action, Map.of());
        assertThat(desk.line("roof leaks")).doesNotContain("Waits for a second person");
        assertThat(answer("agree").text()).doesNotContain("your answer is kept");
    }

    private Page change(String role, String form, Map<String, String> fields) {
        String page = "/people/" + library.who(role).id();
        desk.browser().get(page);
        Page changed = desk.browser().post(page + form, fields);
        assertThat(changed.sentTo()).isEqualTo("/people");
        return changed;
    }

    /** Somebody opens a link and answers; it is as one that was used. */
    private void opensNothing(String link) {
        Browser outside = library.signedOut();
        assertThat(outside.get(link).status()).isEqualTo(410);
        outside.get("/sign-in");
        assertThat(outside.post(link, Map.of("aboutYou", "no", "answer", "agree", "reason", "Read twice."))
                        .status())
                .isEqualTo(410);
    }

    private void nobodyIsAsked(String words, String number) {
        assertThat(desk.line(words)).doesNotContain("Waits for a second person");
        assertThat(desk.waits(number)).isTrue();
    }

    private String linkOf(String role) {
        return LookPages.link(library, library.who(role).email());
    }

    @Test
    void whomTheCommentNamesIsAskedOnlyWhereNobodyElseIsLeft() {
        String named = "You close too early, " + library.who("second-person").name() + ", shame on you";
        library.write("Max", named);
        propose("You close too early");
        assertThat(library.signedOut().get(linkOf("staff")).text()).contains("You close too early");
        change("staff", "/end", Map.of());
        desk.browser().get("/comments");
        TestServer.eventually(
                "somebody else is asked",
                () -> library.one("select count(*) from moderation.second_looks where person = '"
                                + library.who("second-person").id() + "'")
                        .equals("1"));
    }

    @Test
    void whoWorksHereNoMoreAnswersNothingAndSomebodyElseIsAsked() {
        PracticeComment comment = library.write("Max", "Your heating is a bad joke");
        String number = propose("heating is a bad joke");
        String link = linkOf("second-person");
        assertThat(library.signedOut().get(link).text()).contains("heating is a bad joke");
        change("second-person", "/end", Map.of());
        opensNothing(link);
        String next = linkOf("staff");
        assertThat(library.signedOut().get(next).text()).contains("heating is a bad joke");
        assertThat(desk.line("heating is a bad joke")).contains("Waits for a second person");
        change("staff", "/end", Map.of());
        opensNothing(next);
        nobodyIsAsked("heating is a bad joke", number);
        assertThat(library.visible(comment)).isTrue();
    }

    @Test
    void whoHasAnotherRoleThatIsNotAskedAnswersNothing() {
        library.write("Max", "Your window is as dull as your plans");
        String number = propose("as dull as your plans");
        String link = linkOf("second-person");
        library.one("delete from people.roles where role = 'staff' and permission = 'SECOND' returning 1");
        change("second-person", "/role", Map.of("role", "staff"));
        opensNothing(link);
        nobodyIsAsked("as dull as your plans", number);
    }

    @Test
    void whoseRoleIsAskedNoMoreAnswersNothing() {
        library.write("Max", "Your garden is a sorry heap");
        propose("garden is a sorry heap");
        library.one("with gone as (delete from people.roles where role = 'second-person' returning 1)"
                + " select count(*) from gone");
        opensNothing(linkOf("second-person"));
        assertThat(desk.line("garden is a sorry heap")).contains("Waits for a second person");
        CLOCK.to(CLOCK.instant().plus(Duration.ofDays(1)));
        TestServer.eventually(
                "somebody else is asked within a day",
                () -> library.mail().stream()
                        .anyMatch(message ->
                                message.recipient().equals(library.who("staff").email())
                                        && message.body().contains("/second-look/")));
        assertThat(library.signedOut().get(linkOf("staff")).text()).contains("garden is a sorry heap");
    }

    @Test
    void whileOneIsAskedNothingElseIsProposedButAThreatIsHiddenAtOnce() {
        PracticeComment comment = library.write("Max", "Somebody will meet you after closing time");
        String number = propose("after closing time");
        assertThat(desk.decide(number, Desk.removal("delete", "ca-off-topic", "", "Not about reading."))
                        .text())
                .contains("A second person has been asked already");
        desk.decide(number, attested("hide", "ca-abuse:threat", "threat"));
        library.eventuallyVisible(comment, false);
        assertThat(library.signedOut().get(desk.secondLooks().getLast()).text())
                .contains("The time for this answer is over");
    }

    @Test
    void whoLooksAfterwardsReadsOnceTheyHaveAnsweredThatItWasDoneAtOnce() {
        PracticeComment comment = library.write("Max", "Watch out on your way home tonight");
        desk.decide(desk.waiting("way home tonight"), attested("hide", "ca-abuse:threat", "threat"));
        library.eventuallyVisible(comment, false);
        String link = desk.secondLooks().getFirst();
        Browser outside = library.signedOut();
        assertThat(outside.get(link).text()).doesNotContain("hidden", "at once");
        assertThat(outside.post(link, Map.of("aboutYou", "no")).text())
                .contains("Does this comment break this rule?")
                .doesNotContain("hidden", "at once", "It looks");
        assertThat(answer("agree").text()).contains("It was decided at once to hide it");
    }

    @Test
    void anAttestationHelpsOnlyUnderAClauseForIt() {
        PracticeComment comment = library.write("Max", "Is there parking behind the library");
        String number = desk.waiting("parking behind");
        desk.decide(number, attested("hide", "ca-off-topic", "threat"));
        assertThat(desk.line("parking behind")).contains("Waits for a second person");
        anotherOneIsHidden();
        assertThat(library.visible(comment)).isTrue();
    }

    @Test
    void whatIsLeftUpIsNeverSealed() {
        PracticeComment comment = library.write("Max", "What a lovely picture of the pond");
        String number = desk.waiting("picture of the pond");
        Map<String, String> form = new HashMap<>(Map.of("act", "leave-up"));
        form.put("attest", "minor");
        desk.decide(number, form);
        assertThat(desk.open(number).text()).contains("What a lovely picture of the pond");
        assertThat(library.visible(comment)).isTrue();
    }

    @Test
    void whatWasSealedDoesNotComeBackByLeavingItUp() {
        PracticeComment comment = library.write("Max", "What a picture of the pond by night");
        String number = desk.waiting("pond by night");
        desk.decide(number, attested("hide", "", "minor"));
        library.eventuallyVisible(comment, false);
        Page answer = desk.decide(number, Map.of("act", "leave-up"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("It is not shown again");
    }

    @ParameterizedTest
    @CsvSource({"deseronto, ceo", "legal-administrators, headquarters", "ala-officers, social-media-team"})
    void aSexualImageOfAMinorIsTakenAwayByOnePersonUnderEveryPolicy(String starter, String role) {
        try (PracticeLibrary other = new PracticeLibrary(starter)) {
            Desk there = other.desk(role);
            PracticeComment comment = other.write("Max", "Look at my holiday picture");
            String number = there.waiting("holiday picture");
            Map<String, String> form = new HashMap<>(Desk.removal("delete", "", "", "Marked."));
            form.put("attest", "minor");
            assertThat(there.decide(number, form).status()).isEqualTo(302);
            other.eventuallyVisible(comment, false);
        }
    }

    @Test
    void whoPressesTwiceHasDecidedOnce() {
        library.write("Max", "Thank you for the plums");
        String number = desk.waiting("for the plums");
        String version = desk.version(desk.open(number));
        assertThat(desk.decide(number, version, Map.of("act", "leave-up")).status())
                .isEqualTo(302);
        assertThat(desk.decide(number, version, Map.of("act", "leave-up")).status())
                .isEqualTo(302);
        assertThat(desk.casePage(number).text().split("Decided: leave up", -1)).hasSize(2);
    }
}
