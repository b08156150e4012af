package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.detection.model.ByGroup;
import org.lectern.detection.model.Card;
import org.lectern.detection.model.Cards;
import org.lectern.server.journey.Desk;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;

/** What the policies want shown stands where they want it, for those whom it is meant for. */
@Tag("database")
class ShownAcceptanceTest {

    private final PracticeLibrary cadott = new PracticeLibrary("cadott");
    private final PracticeLibrary ecrl = new PracticeLibrary("ecrl");

    @AfterEach
    void close() {
        cadott.close();
        ecrl.close();
    }

    @Test
    @Acceptance(clause = "ec-not-endorsed", criterion = 1)
    @Acceptance(clause = "ec-not-endorsed", criterion = 2)
    @Acceptance(clause = "ec-agree", criterion = 1)
    void anybodyReadsThatCommentsAreTheirAuthorsOwnAndThatWritingHereAcceptsTheRules() {
        String page = ecrl.rules().text();
        assertThat(page)
                .contains("What people write here is their own.")
                .contains("does not mean that the library agrees")
                .contains("If you write here, you accept these rules.");
    }

    @Test
    @Acceptance(clause = "ca-reuse", criterion = 1)
    @Acceptance(clause = "ca-reuse", criterion = 2)
    @Acceptance(clause = "ca-platform-privacy", criterion = 1)
    void anybodyReadsThatCommentsAreRecordedMayBeQuotedAndFallUnderThePlatformsPrivacyPolicy() {
        assertThat(cadott.rules().text())
                .contains("becomes part of the library's public record")
                .contains("the library may quote it")
                .contains("Each platform has a privacy policy of its own.");
    }

    @Test
    @Acceptance(clause = "ca-everyone-welcome", criterion = 2)
    @Acceptance(clause = "ca-everyone-welcome", criterion = 3)
    void anybodyReadsWhomTheProgramWrongsMoreOftenAsItWasMeasuredAndOnNobodysCommentsHere() {
        assertThat(cadott.rules().body()).contains("/noticing");
        String before =
                cadott.signedOut().get("/rules/" + cadott.slug() + "/noticing").text();
        ByGroup groups = ByGroup.shipped();
        assertThat(before)
                .contains(groups.marked(), groups.other(), groups.ratio())
                .contains("Nobody who writes to us was sorted into a group for it, and no comment to us was used");
        for (String name : Cards.names()) {
            Card card = Cards.of(name);
            assertThat(before).contains(name).contains(card.failures().strip());
            card.levels().values().forEach(promise -> assertThat(before).contains(promise));
            assertThat(card.figures() == null || before.contains(card.figures()))
                    .as(name)
                    .isTrue();
        }
        cadott.write("Ada", "Finna check that pond out");
        cadott.desk("director").waiting("Finna check");
        assertThat(cadott.signedOut()
                        .get("/rules/" + cadott.slug() + "/noticing")
                        .text())
                .isEqualTo(before);
    }

    @Test
    void thePublicPageNamesEveryRuleThatSomethingCanBeTakenDownUnderAndNoOther() {
        String page = cadott.rules().text();
        assertThat(page).contains("threat", "campaign", "criticism stays up");
        assertThat(page).doesNotContain("quoting is tied to what was captured", "Everybody is welcome to take part");
    }

    @Test
    void thePublicPageTakesNothingFromItsReader() {
        Page page = ecrl.rules();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).doesNotContainKey("set-cookie");
        assertThat(page.body()).doesNotContain("<script", "<form", "_csrf");
    }

    @Test
    void aLibraryThatIsNotHereHasNoRules() {
        assertThat(ecrl.signedOut().get("/rules/nowhere").status()).isEqualTo(404);
    }

    @Test
    @Acceptance(clause = "ec-on-duty", criterion = 1)
    void whoWorksAtEcrlReadsTheRuleOnPersonalUseWithTheirOwnAccount() {
        assertThat(ecrl.signedIn("staff").get("/account").text()).contains("Personnel Policy 608");
        assertThat(cadott.signedIn("director").get("/account").text()).doesNotContain("608");
    }

    @Test
    void theStatementToBePostedStandsWithTheChannelWordForWord() {
        String statement = "users who continuously post content that disregards said policies will be blocked";
        assertThat(ecrl.channel("executive-director").text()).contains(statement);
        assertThat(ecrl.rules().text()).contains(statement);
        assertThat(cadott.channel("director").text()).doesNotContain(statement);
    }

    @Test
    void whoDecidesReadsFirstThatCriticismStays() {
        cadott.write("Ida", "The new opening hours are a bad joke");
        Desk desk = cadott.desk("director");
        String number = desk.waiting("bad joke");
        assertThat(desk.open(number).text()).contains("Criticism stays, sharp words about the library too.");
    }
}
