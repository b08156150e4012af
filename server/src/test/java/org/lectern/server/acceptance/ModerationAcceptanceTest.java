package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** What the clauses forbid moderators is refused, and what they allow is done, over HTTP. */
@Tag("database")
class ModerationAcceptanceTest {

    private final PracticeLibrary cadott = new PracticeLibrary("cadott");
    private final PracticeLibrary ecrl = new PracticeLibrary("ecrl");
    private final PracticeLibrary deseronto = new PracticeLibrary("deseronto");

    @AfterEach
    void close() {
        cadott.close();
        ecrl.close();
        deseronto.close();
    }

    private static void assertRefused(Page answer, String why) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).containsIgnoringCase(why);
    }

    @Test
    @Acceptance(clause = "ca-negative-stays", criterion = 1)
    @Acceptance(clause = "ca-review-right", criterion = 2)
    void nothingIsHiddenOrDeletedWithoutAClause() {
        PracticeComment comment = cadott.write("Ida", "Your story hour is dull");
        Desk desk = cadott.desk("director");
        String number = desk.waiting("story hour is dull");
        for (String act : new String[] {"hide", "delete"}) {
            assertRefused(desk.decide(number, Desk.removal(act, "", "", "No.")), "clause");
            assertRefused(desk.decide(number, Desk.removal(act, "ca-nothing", "", "No.")), "clause");
        }
        assertThat(desk.waits(number)).isTrue();
        assertThat(cadott.visible(comment)).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-welcome", criterion = 2)
    @Acceptance(clause = "ec-remove-any-time", criterion = 1)
    @Acceptance(clause = "ca-audience", criterion = 2)
    void noClauseThatIsNoGroundCanBeChosen() {
        PracticeComment comment = ecrl.write("Ole", "I think the opposite of what you wrote");
        Desk desk = ecrl.desk("executive-director");
        String number = desk.waiting("opposite of what you wrote");
        Page page = desk.open(number);
        for (String clause : new String[] {"ec-welcome", "ec-remove-any-time", "ec-agree"}) {
            assertThat(page.body()).doesNotContain("value=\"" + clause);
            assertRefused(desk.decide(number, Desk.removal("hide", clause, "", "I disagree.")), "clause");
        }
        cadott.write("Ole", "I live in another county");
        Desk other = cadott.desk("director");
        String theirs = other.waiting("another county");
        assertThat(other.open(theirs).body()).doesNotContain("value=\"ca-audience");
        assertRefused(other.decide(theirs, Desk.removal("hide", "ca-audience", "", "Not from here.")), "clause");
        assertThat(ecrl.visible(comment)).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-welcome", criterion = 3)
    @Acceptance(clause = "ec-spam-commercial", criterion = 6)
    @Acceptance(clause = "ec-abusive", criterion = 3)
    @Acceptance(clause = "ca-abuse", criterion = 5)
    void aGroundThatRestsOnViewpointIsRefused() {
        PracticeComment comment = ecrl.write("Pat", "Vote for Smith for county board");
        Desk desk = ecrl.desk("executive-director");
        String number = desk.waiting("Vote for Smith");
        for (String clause : new String[] {
            "ec-spam-commercial:campaign",
            "ec-spam-commercial:religious-promotion",
            "ec-abusive:hate",
            "ec-abusive:other"
        }) {
            assertRefused(desk.decide(number, Desk.removal("hide", clause, "", "A campaign.")), "counsel");
        }
        assertThat(ecrl.visible(comment)).isTrue();
        cadott.write("Pat", "What a rude, stupid idiot you are");
        Desk other = cadott.desk("director");
        String theirs = other.waiting("rude, stupid idiot");
        assertRefused(other.decide(theirs, Desk.removal("hide", "ca-abuse:hate", "", "Hateful.")), "counsel");
        assertThat(other.decide(theirs, Desk.removal("hide", "ca-abuse:harassment", "stupid idiot", "It harasses."))
                        .status())
                .isEqualTo(302);
    }

    @Test
    @Acceptance(clause = "ec-spam-commercial", criterion = 6)
    @Acceptance(clause = "ec-abusive", criterion = 3)
    void whatCounselHasAllowedCanBeCitedAndNothingElse() {
        String allowed = Rulebooks.text("ecrl")
                .replace(
                        "\nclauses:\n",
                        "\ncounsel:\n  allows: campaign\n  by: The county attorney\n  on: 2026-03-31\n\nclauses:\n");
        try (PracticeLibrary library = PracticeLibrary.under(TestServer.shared(), allowed)) {
            library.write("Pat", "Vote for Smith for county board");
            Desk desk = library.desk("executive-director");
            String number = desk.waiting("Vote for Smith");
            for (String clause : new String[] {"ec-spam-commercial:religious-promotion", "ec-abusive:hate"}) {
                assertRefused(desk.decide(number, Desk.removal("hide", clause, "", "Not that.")), "counsel");
            }
            assertThat(desk.open(number).body())
                    .contains("ec-spam-commercial:campaign")
                    .doesNotContain("ec-spam-commercial:religious-promotion");
            assertThat(desk.decide(number, Desk.removal("hide", "ec-spam-commercial:campaign", "", "A campaign."))
                            .status())
                    .isEqualTo(302);
        }
    }

    @Test
    @Acceptance(clause = "ec-abusive", criterion = 2)
    void obscenityTrueThreatsAndHarassmentCanBeGrounds() {
        Desk desk = ecrl.desk("executive-director");
        Map.of(
                        "obscene", "what the fuck is this shit",
                        "threat", "I will kill you when you leave the library tonight",
                        "harassment", "You are a worthless fat idiot, you pathetic loser")
                .forEach((label, words) -> {
                    ecrl.write(label, words);
                    // The queue covers such words and who wrote them; nothing else waits.
                    TestServer.eventually(label, () -> !desk.numbers().isEmpty());
                    String number = desk.numbers().getFirst();
                    assertThat(desk.decide(number, Desk.removal("hide", "ec-abusive:" + label, words, "It says so."))
                                    .status())
                            .as(label)
                            .isEqualTo(302);
                });
    }

    @Test
    @Acceptance(clause = "ca-negative-stays", criterion = 6)
    void theRuleThatCriticismStaysHoldsAtEveryLibrary() {
        PracticeComment comment = ecrl.write("Kim", "The director wastes our money");
        Desk desk = ecrl.desk("assistant-director");
        String number = desk.waiting("wastes our money");
        desk.decide(number, Desk.removal("delete", "ec-abusive:harassment", "", "It is unfair."));
        assertThat(desk.line("wastes our money")).contains("Waits for a second person");
        assertThat(ecrl.visible(comment)).isTrue();
    }

    @Test
    @Acceptance(clause = "ca-negative-stays", criterion = 2)
    void whoWouldRemoveCriticismSaysWhetherTheyWouldIfItPraised() {
        String words = "The new opening hours are terrible, nobody who works can get to the library any more.";
        PracticeComment comment = cadott.write("Kim", words);
        Desk desk = cadott.desk("director");
        String number = desk.waiting("hours are terrible");
        String question = "Would you remove this if it praised the library?";
        assertThat(desk.open(number).text()).doesNotContain(question);
        Map<String, String> hide = new HashMap<>(Desk.removal("hide", "ca-off-topic", "", "Not about reading."));
        hide.put("mirror", "");
        hide.put("attest", "threat");
        assertRefused(desk.decide(number, hide), "Say below whether you would remove it");
        hide.put("attest", "none");
        Page asked = desk.decide(number, hide);
        assertRefused(asked, "Say below whether you would remove it");
        assertThat(asked.text()).contains(question).doesNotContain("No, and the reason");
        hide.put("mirror", "no");
        Page refused = desk.decide(number, hide);
        assertRefused(refused, "Leave it up, or say in the reason why it must go");
        assertThat(refused.body()).contains("value=\"no-explained\"", "value=\"Not about reading.\"");
        assertThat(desk.waits(number)).isTrue();
        assertThat(cadott.visible(comment)).isTrue();
        hide.put("mirror", "no-explained");
        hide.put("reason", "Praise under this post has gone as well.");
        desk.decide(number, hide);
        assertThat(desk.line("hours are terrible")).contains("Waits for a second person");
        assertThat(cadott.visible(comment)).isTrue();
        assertThat(desk.casePage(number).text()).contains("if it praised the library: no, for the reason above");
        assertThat(cadott.one("select convert_from(payload, 'UTF8') from log.entries where kind = 'decision.proposed'"))
                .contains("\"mirror\":\"no-explained\"");
    }

    @Test
    void whatPraisesOrOnlyAsksIsRemovedWithoutThatQuestion() {
        ecrl.write("Kim", "Lovely story hour, thank you all! Ring me at 320-555-0151.");
        Desk desk = ecrl.desk("executive-director");
        String number = desk.waiting("320-555-0151");
        Map<String, String> hide =
                new HashMap<>(Desk.removal("hide", "ec-personal-info", "320-555-0151", "A private number."));
        hide.put("mirror", "");
        assertThat(desk.decide(number, hide).status()).isEqualTo(302);
    }

    @Test
    void whatBecameOfTheNearestPastCommentsIsSaidBeforeTheNextIsDecided() {
        ecrl.write("Ann", "Ring me tonight at 320-555-0153 about the chairs");
        ecrl.write("Bob", "Ring me tonight at 320-555-0154 about the chairs");
        ecrl.write("Cy", "Ring me tonight at 320-555-0155 about the chairs");
        Desk desk = ecrl.desk("executive-director");
        String third = desk.waiting("320-555-0155");
        Map<String, String> hide = Desk.removal("hide", "ec-personal-info", "320-555-0155", "");
        assertThat(preview(desk, third, hide)).doesNotContain("like it");
        desk.decide(desk.waiting("320-555-0153"), Map.of("act", "leave-up"));
        desk.decide(desk.waiting("320-555-0154"), Map.of("act", "leave-up"));
        assertThat(desk.open(third).text()).contains("2 like it were left up", "Left up,", "320-555-0153");
        assertThat(preview(desk, third, hide)).contains("2 like it were left up", "Left up,", "320-555-0153");
        assertThat(preview(desk, third, Map.of("act", "leave-up"))).contains("2 like it were decided in the same way");
        assertThat(preview(desk, third, Desk.removal("hide", "ec-on-topic", "", "")))
                .doesNotContain("like it");
        assertThat(desk.browser().get("/second-looks/unlike").text()).contains("no two like ones");
        desk.hide(third, "ec-personal-info", "320-555-0155", "A private number.");
        assertThat(desk.browser().get("/second-looks/unlike").text())
                .contains("Hidden,", "320-555-0155", "Left up,", "Rules for Public Comments");
    }

    @Test
    void theLeastActThatKeepsTheClauseIsSuggestedAndNeverChosen() {
        ecrl.write("Ann", "Ring me at 320-555-0156 about the tables");
        ecrl.write("Bob", "The tables are fine");
        Desk desk = ecrl.desk("executive-director");
        String number = desk.waiting("320-555-0156");
        Page page = desk.open(number);
        assertThat(page.text()).contains("The least that keeps the policy, if", "is broken: hide it.");
        assertThat(page.body()).doesNotContainPattern("name=\"act\"[^>]*checked");
        assertThat(preview(desk, number, Desk.removal("delete", "ec-personal-info", "", "")))
                .contains("Hiding keeps this clause as well");
        assertThat(preview(desk, number, Desk.removal("hide", "ec-personal-info", "", "")))
                .doesNotContain("as well");
        assertThat(desk.open(desk.waiting("tables are fine")).text()).contains("leaving it up keeps the policy.");
    }

    private static String preview(Desk desk, String number, Map<String, String> form) {
        return desk.browser().post("/cases/" + number + "/preview", form).text();
    }

    @Test
    @Acceptance(clause = "de-malicious-removal", criterion = 1)
    @Acceptance(clause = "de-malicious-removal", criterion = 2)
    void onlyTheCeoOrTheDesignateTakesDownWhatIsMaliciousAndSaysWhatMakesItSo() {
        PracticeComment comment = deseronto.write("Max", "Ring me tonight at 613-555-0157, my number is private");
        Desk staff = deseronto.desk("staff");
        String number = staff.waiting("613-555-0157");
        Map<String, String> hide = new HashMap<>(
                Desk.removal("hide", "de-malicious-removal:personal-info", "613-555-0157", "It exposes a person."));
        assertThat(staff.open(number).text()).contains("Say in the reason what makes it so.");
        assertRefused(staff.decide(number, hide), "Only the CEO or designate can direct a removal.");
        assertThat(deseronto.visible(comment)).isTrue();
        Desk designate = deseronto.desk("designate");
        hide.put("reason", "");
        assertThat(designate.decide(number, hide).status()).isEqualTo(422);
        hide.put("reason", "It exposes a person to calls at night.");
        assertThat(designate.decide(number, hide).status()).isEqualTo(302);
        deseronto.eventuallyVisible(comment, false);
        assertThat(designate.casePage(number).text()).contains("It exposes a person to calls at night.");
        assertThat(deseronto.one("select convert_from(payload, 'UTF8') from log.entries where kind = 'decision.made'"))
                .contains("de-malicious-removal", "It exposes a person to calls at night.");
    }

    @Test
    @Acceptance(clause = "de-malicious-removal", criterion = 3)
    void aPostingThatCriticisesIsNoGroundAtDeseronto() {
        PracticeComment comment =
                deseronto.write("Kim", "The new opening hours are terrible, nobody who works can get to the library.");
        Desk desk = deseronto.desk("ceo");
        String number = desk.waiting("hours are terrible");
        Map<String, String> hide =
                new HashMap<>(Desk.removal("hide", "de-malicious-removal:other", "", "It is destructive."));
        hide.put("mirror", "no");
        assertRefused(desk.decide(number, hide), "that is no reason");
        hide.put("mirror", "yes");
        desk.decide(number, hide);
        assertThat(desk.line("hours are terrible")).contains("Waits for a second person");
        assertThat(deseronto.visible(comment)).isTrue();
    }

    @Test
    @Acceptance(clause = "ca-campaign", criterion = 3)
    void measuresAndPersonsSeekingOfficeAreAListWithDatesThatIsHeldAgainstComments() {
        Desk desk = cadott.desk("director");
        String side = "Yes on the Maple Street question";
        cadott.write("Ole", side + ", says the man with the dog");
        desk.waiting("man with the dog");
        Map<String, String> vote = new HashMap<>(Map.of(
                "kind", "measure", "name", "Maple Street question", "from", "2020-01-01", "until", "2019-01-01"));
        Browser director = desk.browser();
        director.get("/policy/votes");
        assertRefused(director.post("/policy/votes", vote), "not before the first");
        vote.put("until", "2099-12-31");
        assertThat(director.post("/policy/votes", vote).status()).isEqualTo(303);
        assertThat(director.get("/policy/votes").text()).contains("Maple Street question", "Wed 1 January 2020");
        cadott.write("Eli", side + ", says the woman with the cat");
        desk.waiting("woman with the cat");
        assertThat(noticedIn("woman with the cat")).contains("campaign/measure");
        assertThat(noticedIn("man with the dog")).doesNotContain("campaign");
        vote.put("name", "Oak Street question");
        vote.put("until", "2020-01-31");
        director.post("/policy/votes", vote);
        cadott.write("Ada", "Yes on the Oak Street question, says the girl with the bird");
        desk.waiting("girl with the bird");
        assertThat(noticedIn("girl with the bird")).doesNotContain("campaign");
    }

    private String noticedIn(String words) {
        return cadott.one("select string_agg(n.label || '/' || coalesce(n.facet, ''), ' ') from inbox.noticed n"
                + " join inbox.revisions r on r.item = n.item where r.text like '%" + words + "%'");
    }
}
