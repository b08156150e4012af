package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;

/** Who may take down what, who looks again, and what comes first, over HTTP. */
@Tag("database")
class ModerationTeamAcceptanceTest {

    private final PracticeLibrary cadott = new PracticeLibrary("cadott");
    private final PracticeLibrary ecrl = new PracticeLibrary("ecrl");
    private final PracticeLibrary administrators = new PracticeLibrary("legal-administrators");

    @AfterEach
    void close() {
        cadott.close();
        ecrl.close();
        administrators.close();
    }

    private static void assertRefused(Page answer, String why) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).containsIgnoringCase(why);
    }

    @Test
    @Acceptance(clause = "la-no-delete", criterion = 1)
    @Acceptance(clause = "la-no-delete", criterion = 2)
    void theAssociationDeletesAPostOnlyForTheGuidelineThatItBreaksAndKeepsWhich() {
        PracticeComment comment = administrators.write("Max", "Ring me tonight at 312-555-0158");
        Desk desk = administrators.desk("headquarters");
        String number = desk.waiting("312-555-0158");
        assertThat(desk.decide(number, Desk.removal("delete", "", "", "We do not like it."))
                        .status())
                .isEqualTo(422);
        assertThat(desk.decide(number, Desk.removal("delete", "la-no-delete", "", "We do not like it."))
                        .status())
                .isEqualTo(422);
        assertThat(administrators.visible(comment)).isTrue();
        desk.decide(number, Desk.removal("delete", "la-no-private-info", "312-555-0158", "A private number."));
        administrators.eventuallyVisible(comment, false);
        assertThat(desk.casePage(number).text()).contains("Post Only Appropriate and Respectful Content");
        assertThat(administrators.one(
                        "select convert_from(payload, 'UTF8') from log.entries where kind = 'decision.made'"))
                .contains("\"act\":\"delete\",\"clause\":\"la-no-private-info\"");
    }

    @Test
    void whoWroteIsCoveredOnTheWayToARemovalUnlessTheClauseIsAboutThem() {
        ecrl.write("Josefa Quist", "Ring me at 320-555-0152 tonight");
        ecrl.write("Josefa Quist", "What a kind story hour");
        Desk desk = ecrl.desk("executive-director");
        String number = desk.waiting("320-555-0152");
        assertThat(desk.line("320-555-0152")).contains("Name covered").doesNotContain("Josefa");
        assertThat(desk.open(number).body()).contains("class=\"cover\"");
        assertThat(desk.casePage(number).body()).contains("class=\"cover\"").doesNotContain("Josefa");
        String asked = "select count(*) from log.reads where what = 'author'";
        assertThat(ecrl.one(asked)).isEqualTo("0");
        assertThat(desk.browser().get("/cases/" + number + "/author").text())
                .contains("Josefa Quist", "That you asked is in the access log");
        assertThat(ecrl.one(asked)).isEqualTo("1");
        String kind = desk.waiting("kind story hour");
        assertThat(desk.line("kind story hour")).contains("Josefa Quist");
        assertThat(desk.open(kind).body()).doesNotContain("class=\"cover\"");
        Map<String, String> unfinished = Desk.removal("hide", "ec-on-topic", "", "");
        assertThat(desk.decide(kind, unfinished).body()).contains("class=\"cover\"");
        assertThat(desk.decide(kind, Desk.removal("hide", "ec-duplicates", "", ""))
                        .body())
                .doesNotContain("class=\"cover\"");
        desk.hide(number, "ec-personal-info", "320-555-0152", "A private number.");
        assertThat(desk.casePage(number).body())
                .doesNotContain("class=\"cover\"")
                .contains("Josefa Quist");
    }

    @Test
    @Acceptance(clause = "ca-off-topic", criterion = 2)
    @Acceptance(clause = "ca-off-topic", criterion = 3)
    void offTopicTakesTwoPeopleAtCadott() {
        PracticeComment comment = cadott.write("Lee", "My cat likes tuna");
        Desk desk = cadott.desk("director");
        String number = desk.waiting("likes tuna");
        assertThat(desk.open(number).text()).contains("Read along with us.");
        desk.decide(number, Desk.removal("hide", "ca-off-topic", "", "Not about reading."));
        assertThat(desk.line("likes tuna")).contains("Waits for a second person");
        assertThat(cadott.visible(comment)).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-on-topic", criterion = 2)
    @Acceptance(clause = "ec-on-topic", criterion = 4)
    void offTopicTakesTwoPeopleAtEcrl() {
        PracticeComment comment = ecrl.write("Lee", "My dog likes liver");
        Desk desk = ecrl.desk("resource-librarian");
        String number = desk.waiting("likes liver");
        assertThat(desk.open(number).text()).contains("Read along with us.");
        desk.decide(number, Desk.removal("delete", "ec-on-topic", "", "Not about reading."));
        assertThat(desk.line("likes liver")).contains("Waits for a second person");
        assertThat(ecrl.visible(comment)).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-on-topic", criterion = 5)
    void theOthersUnderThePostAreAnsweredForBeforeOneGoesAtEcrl() {
        ecrl.write("Max", "Casino bonus, click here to claim your jackpot");
        ecrl.write("Lou", "Free crypto coins, click here and double your money today");
        Desk desk = ecrl.desk("executive-director");
        desk.waiting("double your money");
        String number = desk.waiting("claim your jackpot");
        assertRefused(
                desk.decide(number, Desk.removal("hide", "ec-on-topic", "", "Nothing to do with it.")),
                "One other under this post reads like it");
        assertThat(desk.line("claim your jackpot")).doesNotContain("Waits for a second person");
    }

    @Test
    @Acceptance(clause = "ec-duplicates", criterion = 1)
    @Acceptance(clause = "ec-duplicates", criterion = 2)
    @Acceptance(clause = "ec-duplicates", criterion = 3)
    void theFirstOfSeveralEqualPostsStays() {
        PracticeComment first = ecrl.write("Max", "When does the bookmobile come to Isle this month");
        Desk desk = ecrl.desk("executive-director");
        String original = desk.waiting("come to Isle this month");
        PracticeComment second = ecrl.write("Max", "When does the bookmobile come to Isle this month?!");
        String repeated = desk.waiting("this month?!");
        assertThat(desk.open(repeated).text()).contains("The same again");
        Page refused = desk.decide(original, Desk.removal("hide", "ec-duplicates", "", "Twice."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("the first one stays");
        assertThat(desk.casePage(original).text()).doesNotContain("Decided: hide", "second person");
        desk.decide(repeated, Desk.removal("hide", "ec-duplicates", "", "Twice."));
        ecrl.eventuallyVisible(second, false);
        assertThat(ecrl.visible(first)).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-duplicates", criterion = 3)
    @Acceptance(clause = "ca-repeat-note", criterion = 2)
    void ofTwoOfWhichTheAuthorDeletedTheFirstTheSecondStays() {
        stays(ecrl, "executive-director", "ec-duplicates");
        stays(cadott, "director", "ca-repeat-note:duplicate");
    }

    private static void stays(PracticeLibrary library, String role, String clause) {
        PracticeComment first = library.write("Ida", "Which days is the branch in Wahkon open now");
        Desk desk = library.desk(role);
        String original = desk.waiting("branch in Wahkon");
        PracticeComment second = library.write("Ida", "Which days is the branch in Wahkon open now?!");
        String repeated = desk.waiting("open now?!");
        assertThat(desk.open(repeated).text()).contains("The same again");
        assertThat(desk.decide(original, Desk.removal("delete", clause, "", "Twice."))
                        .status())
                .isEqualTo(422);
        library.change(first, PlatformStatus.TRASHED);
        TestServer.eventually(
                "the first is gone",
                () -> library.one("select status from inbox.items where external_id = '" + first.id() + "'")
                        .equals("TRASHED"));
        Page refused = desk.decide(repeated, Desk.removal("hide", clause, "", "Twice."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("that can still be read, and the first one stays");
        assertThat(library.visible(second)).isTrue();
    }

    @Test
    @Acceptance(clause = "ec-admin-team", criterion = 2)
    @Acceptance(clause = "ec-authority", criterion = 1)
    @Acceptance(clause = "ec-authority", criterion = 2)
    void onlyTheFourPositionsModerateAndManageAccounts() {
        PracticeComment comment = ecrl.write("Uli", "Call me at 320-555-0188");
        String number = ecrl.desk("executive-director").waiting("320-555-0188");
        Map<String, String> hide = Desk.removal("hide", "ec-personal-info", "320-555-0188", "A private number.");
        Desk staff = ecrl.desk("staff");
        String version = ecrl.desk("executive-director")
                .version(ecrl.desk("executive-director").open(number));
        staff.open(number);
        assertThat(staff.decide(number, version, hide).status()).isEqualTo(403);
        assertThat(staff.decide(number, version, Map.of("act", "leave-up")).status())
                .isEqualTo(403);
        assertThat(staff.browser().get("/channels/new").status()).isEqualTo(403);
        assertThat(staff.browser()
                        .post("/channels", Map.of("address", "https://blog.example"))
                        .status())
                .isEqualTo(403);
        for (String role :
                new String[] {"executive-director", "assistant-director", "resource-librarian", "programming-librarian"
                }) {
            assertThat(ecrl.desk(role).browser().get("/channels/new").status())
                    .as(role)
                    .isEqualTo(200);
        }
        assertThat(ecrl.visible(comment)).isTrue();
        assertThat(ecrl.desk("programming-librarian").decide(number, hide).status())
                .isEqualTo(302);
        ecrl.eventuallyVisible(comment, false);
    }

    @Test
    @Acceptance(clause = "ec-abusive", criterion = 4)
    void aPossibleThreatComesFirst() {
        ecrl.write("A", "Nice weather at the library");
        ecrl.write("B", "My number is 320-555-0199");
        Desk desk = ecrl.desk("executive-director");
        desk.waiting("320-555-0199");
        ecrl.write("C", "I will kill you tomorrow");
        String threat = desk.waiting("I will kill you");
        assertThat(desk.numbers()).first().isEqualTo(threat);
    }
}
