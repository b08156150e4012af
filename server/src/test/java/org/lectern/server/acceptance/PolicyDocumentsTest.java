package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/** What is known of a policy's document, whom it binds and what it stands beside is read by staff and by everybody; so is whom to ask. */
@Tag("servers")
class PolicyDocumentsTest {

    private static final PracticeLibrary ECRL = new PracticeLibrary("ecrl");
    private static final PracticeLibrary CADOTT = new PracticeLibrary("cadott");
    private static final PracticeLibrary DESERONTO = new PracticeLibrary("deseronto");
    private static final PracticeLibrary ASSOCIATION = new PracticeLibrary("legal-administrators");

    @AfterAll
    static void close() {
        Stream.of(ECRL, CADOTT, DESERONTO, ASSOCIATION).forEach(PracticeLibrary::close);
    }

    @Test
    @Acceptance(clause = "de-metadata", criterion = 1)
    void staffAndEverybodyReadNumberTypeTitleDayOfApprovalAndYearOfTheNextReview() {
        for (Page page : new Page[] {DESERONTO.signedIn("ceo").get("/policy"), DESERONTO.rules()}) {
            assertThat(page.text())
                    .contains("Number HR 11")
                    .contains("Type Human Resources")
                    .contains("Title Staff Use of Social Media, HR 11")
                    .contains("Approved on 31 January 2018")
                    .contains("Next review 2021")
                    .doesNotContain("Changed on");
        }
        assertThat(DESERONTO
                        .signedOut()
                        .get("/rules/" + DESERONTO.slug() + "?lang=fr-CA")
                        .text())
                .contains("Approuvée le 31 janvier 2018", "Prochaine révision 2021");
    }

    @Test
    @Acceptance(clause = "de-metadata", criterion = 2)
    void aReviewWhoseYearIsOverIsMarkedForStaffInWordsAndNotForEverybody() {
        Page staff = DESERONTO.signedIn("ceo").get("/policy");
        assertThat(staff.text()).contains("Next review 2021 Overdue");
        assertThat(staff.body()).contains("state-clock");
        assertThat(DESERONTO.rules().text()).contains("Next review 2021").doesNotContain("Overdue");
        assertThat(ECRL.signedIn("executive-director").get("/policy").text()).doesNotContain("Overdue");
    }

    @Test
    @Acceptance(clause = "de-related-documents", criterion = 1)
    @Acceptance(clause = "de-related-documents", criterion = 2)
    void aRelatedDocumentStandsWithAVersionOfItsOwnAndTheClauseThatCitesItLeadsThere() {
        Page policy = DESERONTO.signedIn("ceo").get("/policy");
        assertThat(policy.text())
                .contains("HR 10, Use of Technology Version: as in force on 31 January 2018. For staff.");
        assertThat(policy.body())
                .contains("<li id=\"doc-hr-10\">")
                .containsPattern(
                        "(?s)id=\"de-related-documents\".{1,800}<a href=\"#doc-hr-10\">HR 10, Use of Technology</a>");
        assertThat(DESERONTO.rules().text())
                .contains("HR 10, Use of Technology Version: as in force on 31 January 2018.");
    }

    @Test
    @Acceptance(clause = "ec-scope", criterion = 1)
    @Acceptance(clause = "ec-scope", criterion = 2)
    @Acceptance(clause = "ec-scope", criterion = 3)
    void whomThePolicyBindsAndWhatAppliesToEachStandsBesideThePoliciesThatItWorksWith() {
        Page policy = ECRL.signedIn("executive-director").get("/policy");
        for (Page page : new Page[] {policy, ECRL.rules()}) {
            assertThat(page.text())
                    .contains("Employees The whole policy")
                    .contains("External contributors What is asked of whoever writes for the library")
                    .contains("The public The Rules for Public Comments and Posts");
            for (String title : new String[] {
                "Acceptable Behavior",
                "Data Privacy and Non-Disclosure",
                "Internet Acceptable Use",
                "Internet Access",
                "Personnel Policy 608"
            }) {
                assertThat(page.body())
                        .contains("<a href=\"https://www.ecrlib.org/about/policies-and-procedures\">" + title + "</a>");
                assertThat(page.text()).contains(title + " Version: as in force on 8 February 2021.");
            }
        }
        assertThat(policy.body())
                .containsPattern("(?s)id=\"ec-scope\".{1,1200}<a href=\"#doc-data-privacy\">Data Privacy")
                .containsPattern(
                        "(?s)id=\"ec-on-duty\".{1,1200}<a href=\"#doc-personnel-608\">Personnel Policy 608</a>");
    }

    @Test
    @Acceptance(clause = "ca-platform-privacy", criterion = 2)
    void everybodyFindsThePrivacyPolicyOfEachPlatformInUseAndOfNoOther() {
        assertThat(CADOTT.rules().body()).doesNotContain("facebook.com");
        Browser director = CADOTT.signedIn("director");
        director.get("/by-hand/new");
        director.post(
                "/by-hand/new",
                Map.of("platform", "facebook", "name", "Ours", "address", "https://www.facebook.com/" + CADOTT.id()));
        assertThat(CADOTT.rules().body())
                .contains("<a href=\"https://www.facebook.com/privacy/policy/\">Facebook</a>")
                .doesNotContain("instagram");
    }

    @Test
    @Acceptance(clause = "la-contact", criterion = 1)
    void whomToAskAboutTheGuidelinesStandsWhereverTheyAreShown() {
        String whom = "Questions about the guidelines go to marketing@alanet.org.";
        ASSOCIATION.write("Ada Quill", "A fine conference it was");
        Desk desk = ASSOCIATION.desk("headquarters");
        String number = desk.waiting("fine conference");
        assertThat(desk.open(number).text()).contains(whom);
        String answer =
                desk.browser().post("/answers/about/" + number, Map.of()).sentTo();
        assertThat(desk.browser().get(answer).text()).contains(whom);
        String own = "<p class=\"voice\" lang=\"en-US\">" + whom;
        for (String page : new String[] {"/policy", "/policy/versions", "/policy/versions/1"}) {
            assertThat(desk.browser().get(page).body()).as(page).contains(own);
        }
        for (String page : new String[] {"/versions", "/versions/1"}) {
            assertThat(ASSOCIATION
                            .signedOut()
                            .get("/rules/" + ASSOCIATION.slug() + page + "?lang=fr-CA")
                            .body())
                    .as(page)
                    .contains(own);
        }
        ASSOCIATION.write("Ben Roe", "I waited three weeks for an answer, and that is poor.");
        String complaint = desk.waiting("three weeks");
        String ground = Rulebooks.starter("legal-administrators").clauses().stream()
                .filter(clause -> clause.grounds() != null)
                .findFirst()
                .orElseThrow()
                .id();
        desk.decide(complaint, Desk.removal("hide", ground, "", "It is sharp."));
        assertThat(desk.secondLooks()).isNotEmpty();
        Page asked = ASSOCIATION.signedOut().get(desk.secondLooks().getFirst());
        assertThat(asked.body()).contains("name=\"aboutYou\"", own);
        assertThat(ASSOCIATION.rules().text()).contains("Questions about these guidelines go to marketing@alanet.org.");
    }
}
