package org.lectern.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.WordPressServer;

/** Each act and each thing that happens past Lectern, on a real blog. */
@Tag("servers")
class ActsOnTheBlogTest {

    private static final BlogLibrary PLACE = BlogLibrary.open("ecrl", "PT0S");
    private static final WordPressServer BLOG = BlogLibrary.BLOG;
    private static final String SPAM = "Casino bonus, click here to claim your prize at table ";

    private final Desk desk = PLACE.desk("executive-director");

    @Test
    void whatIsDeletedLiesInTheTrashAndComesBack() {
        String comment = patron("My phone is 320-555-0171, call me");
        String number = desk.waiting("320-555-0171");
        desk.delete(number, "ec-personal-info", "320-555-0171", "A private number.");
        BlogLibrary.eventually(comment, "trash");
        TestServer.eventually(
                "restoring is offered", () -> desk.casePage(number).text().contains("It can be brought back until"));
        desk.decide(number, desk.version(desk.casePage(number)), Map.of("act", "restore", "reason", "Their own shop."));
        BlogLibrary.eventually(comment, "1");
        assertThat(BLOG.transitions(comment)).containsExactly("approved trash", "trash approved");
    }

    @Test
    void whatIsHiddenAsSpamIsFiledAsSpam() {
        String comment = patron(SPAM + "seven");
        desk.hide(desk.waiting("table seven"), "ec-spam-commercial:spam", "Casino bonus", "Plain spam.");
        BlogLibrary.eventually(comment, "spam");
        assertThat(BLOG.transitions(comment)).containsExactly("approved spam");
    }

    @Test
    @Acceptance(clause = "ec-refuse-submissions", criterion = 1)
    @Acceptance(clause = "ec-refuse-submissions", criterion = 2)
    void whatTheBlogHeldOnArrivalIsRefusedOnlyUnderAClause() {
        String comment = patron("holdthisword and my number 320-555-0172");
        String number = desk.waiting("320-555-0172");
        assertThat(BLOG.row(comment).status()).isEqualTo("0");
        assertThat(desk.open(number).text()).contains("eld by the blog");
        Page without = desk.delete(number, "", "320-555-0172", "No.");
        assertThat(without.status()).isEqualTo(422);
        assertThat(BLOG.row(comment).status()).isEqualTo("0");
        desk.delete(number, "ec-personal-info", "320-555-0172", "A private number.");
        BlogLibrary.eventually(comment, "trash");
    }

    @Test
    void whatTheBlogHeldOnArrivalCanBeShown() {
        String comment = patron("holdthisword but a kind word about the garden");
        String number = desk.waiting("kind word about the garden");
        assertThat(desk.line("kind word about the garden")).contains("Held back on arrival");
        desk.decide(number, Map.of("act", "leave-up"));
        BlogLibrary.eventually(comment, "1");
        assertThat(BLOG.transitions(comment)).containsExactly("unapproved approved");
    }

    @Test
    @Acceptance(clause = "ec-channels", criterion = 2)
    @Acceptance(clause = "ec-channels", criterion = 3)
    void whatAnAdministratorDoesInWordPressIsNoticedAndAskedAbout() {
        String comment = patron("The clock in the hall is wrong");
        String number = desk.waiting("clock in the hall");
        desk.decide(number, Map.of("act", "leave-up"));
        assertThat(desk.waits(number)).isFalse();
        BLOG.trash(comment);
        TestServer.eventually("the case is open again", () -> desk.waits(number));
        assertThat(desk.line("clock in the hall")).contains("Changed outside Lectern");
        assertThat(desk.open(number).text()).containsIgnoringCase("under which clause");
        assertThat(desk.casePage(number).text()).contains("Changed outside Lectern: in the trash");
    }

    @Test
    @Acceptance(clause = "ca-public-record", criterion = 3)
    void whatIsDeletedForGoodStaysOnRecord() {
        String comment = patron("The heron is back on the roof");
        String number = desk.waiting("heron is back");
        BLOG.delete(comment);
        TestServer.eventually(
                "the deletion is on record",
                () -> desk.casePage(number).text().contains("Changed outside Lectern: no longer there"));
        assertThat(desk.open(number).text()).contains("The heron is back on the roof");
    }

    @Test
    @Acceptance(clause = "ca-public-record", criterion = 2)
    void anEditedCommentOpensItsCaseAgainWithBothTexts() {
        String comment = patron("The lift squeaks on Mondays");
        String number = desk.waiting("lift squeaks");
        desk.decide(number, Map.of("act", "leave-up"));
        BLOG.edit(comment, "The lift sings on Tuesdays");
        TestServer.eventually("the case is open again", () -> desk.waits(number));
        assertThat(desk.open(number).text()).contains("The lift squeaks on Mondays", "The lift sings on Tuesdays");
    }

    @Test
    void twoPeopleOnOneCaseGetAReadableWord() {
        patron("My phone is 320-555-0173, too");
        String number = desk.waiting("320-555-0173");
        Desk other = PLACE.desk("resource-librarian");
        String seen = other.version(other.open(number));
        desk.decide(number, Map.of("act", "leave-up"));
        Page late = other.decide(
                number, seen, Desk.removal("hide", "ec-personal-info", "320-555-0173", "A private number."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("executive-director", "decided it", "leave up");
    }

    @Test
    void aDecisionOnAnOlderTextIsNotTaken() {
        String comment = patron("My phone is 320-555-0174, early");
        String number = desk.waiting("320-555-0174");
        String seen = desk.version(desk.open(number));
        BLOG.edit(comment, "I took my number 320-555-0174 out, sorry");
        TestServer.eventually("seen again", () -> desk.open(number).text().contains("sorry"));
        Page late = desk.decide(
                number, seen, Desk.removal("hide", "ec-personal-info", "320-555-0174", "A private number."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(BLOG.row(comment).status()).isEqualTo("1");
    }

    private static String patron(String text) {
        return BLOG.comment(
                BLOG.publish("A post", "About " + text.hashCode()),
                "Pat " + Integer.toHexString(text.hashCode()),
                text);
    }
}
