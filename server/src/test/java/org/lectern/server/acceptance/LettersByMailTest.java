package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.AppealSteps.appealed;
import static org.lectern.server.acceptance.AppealSteps.hidden;
import static org.lectern.server.acceptance.AppealSteps.letter;
import static org.lectern.server.acceptance.AppealSteps.link;
import static org.lectern.server.acceptance.AppealSteps.say;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.acceptance.AppealSteps.Hidden;
import org.lectern.server.mail.Message;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.StrictPost;
import org.lectern.server.testing.TestServer;

/** The answer to an appeal goes by e-mail only where that goes out; else a person sends it on another way. */
@Tag("servers")
class LettersByMailTest {

    private static final PracticeLibrary WITHOUT = new PracticeLibrary("ecrl");
    private static final PracticeLibrary WITH = new PracticeLibrary("ecrl");
    private static final StrictPost POST = StrictPost.refusing("gone@home.example");

    @AfterAll
    static void close() {
        WITHOUT.close();
        WITH.close();
        POST.close();
    }

    private static String heard(PracticeLibrary library, String phone, String contact) {
        Hidden hidden = hidden(library, "resource-librarian", "Ring them at " + phone, "ec-personal-info", phone);
        String link = link(library.signedIn("resource-librarian"), hidden.letter());
        String appeal = appealed(library, link, "It is in the book.", contact);
        say(library.signedIn("executive-director"), appeal, "stands", "It is private.");
        return appeal;
    }

    @Test
    void withoutAMailServerTheAnswerWaitsForAPerson() {
        String appeal = heard(WITHOUT, "320-555-0181", "a@b.example");
        Browser staff = WITHOUT.signedIn("programming-librarian");
        String letter = letter(staff, "The decision stands: appeal " + appeal);
        assertThat(staff.get(letter).text()).contains("When you have sent it").doesNotContain("did not take it");
        assertThat(WITHOUT.mail()).noneMatch(message -> message.recipient().equals("a@b.example"));
        assertThat(WITHOUT.one("select count(*) from log.entries where kind = 'letter.sent'"))
                .isEqualTo("0");
        staff.post(letter + "/sent", Map.of("how", "post"));
        assertThat(staff.get(letter).text()).contains("sent it: By post");
    }

    @Test
    void thatAnAppealWasTakenBackIsALetterLikeAnyOther() {
        Hidden hidden =
                hidden(WITHOUT, "resource-librarian", "Ring me: 320-555-0182", "ec-personal-info", "320-555-0182");
        Browser staff = WITHOUT.signedIn("programming-librarian");
        String appeal = appealed(WITHOUT, link(staff, hidden.letter()), "He said I may.", "max@home.example");
        staff.get("/appeals/" + appeal);
        staff.post("/appeals/" + appeal + "/withdraw", Map.of("reason", "They called."));
        String letter = letter(staff, "The appeal was taken back: " + appeal);
        assertThat(staff.get(letter).text()).contains("The appeal was taken back: " + appeal, "you took that back");
        assertThat(staff.post(letter + "/not-sent", Map.of()).status()).isEqualTo(422);
        staff.post(letter + "/not-sent", Map.of("reason", "No such address."));
        assertThat(staff.get(letter).text()).contains("could not send it: No such address.");
        assertThat(staff.get("/letters").text()).contains("The appeal was taken back: " + appeal, "could not be sent");
    }

    @Test
    void whereTheMailServerRefusesTheAddressTheLetterWaitsAgainAndSaysWhy() {
        WITH.sendsMailTo(POST.port());
        String appeal = heard(WITH, "320-555-0183", "gone@home.example");
        Browser staff = WITH.signedIn("programming-librarian");
        String letter = letter(staff, "The decision stands: appeal " + appeal);
        TestServer.eventually(
                () -> "it came back: "
                        + WITH.one("select concat_ws(' ', state, attempts, problem) from mail.messages"
                                + " where recipient = 'gone@home.example'"),
                () -> staff.get(letter)
                        .text()
                        .contains("the mail server did not take it for that address: \"550 5.1.1"));
        assertThat(WITH.mail().stream()
                        .filter(message -> message.recipient().equals("gone@home.example"))
                        .map(Message::state))
                .containsExactly(Message.State.REFUSED);
        assertThat(WITH.signedIn("executive-director").get("/outbox").text())
                .contains("Did not go out, and is not tried again");
        assertThat(WITH.one("select string_agg(kind, ' ' order by id) from log.entries where kind like 'letter.%'"
                        + " and convert_from(payload, 'UTF8') like '%" + letter.replace("/letters/", "") + "%'"))
                .isEqualTo("letter.sent letter.returned");
        assertThat(WITH.one("select string_agg(kind, ' ') from log.entries"
                        + " where convert_from(payload, 'UTF8') like '%gone@home.example%'"))
                .as("the server repeats the address, the record does not")
                .isEqualTo("appeal.contact");
        assertThat(WITH.one("select count(*) from log.entries where kind = 'letter.returned'"
                        + " and convert_from(payload, 'UTF8') like '%\"550 5.1.1\"%'"))
                .isEqualTo("1");
        staff.post(letter + "/sent", Map.of("how", "in-person"));
        assertThat(staff.get(letter).text()).contains("sent it: Handed over").doesNotContain("did not take it");
    }

    @Test
    void anAnswerThatWentOutByItselfSaysSoOnItsPage() {
        WITH.sendsMailTo(POST.port());
        String appeal = heard(WITH, "320-555-0185", "here@home.example");
        Browser staff = WITH.signedIn("programming-librarian");
        Browser.Page page = staff.get(letter(staff, "The decision stands: appeal " + appeal));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Lectern sent it: By e-mail", "The decision stands.");
    }

    @Test
    void whatIsNoAddressForAMailServerIsNotTried() {
        WITH.sendsMailTo(POST.port());
        Browser staff = WITH.signedIn("programming-librarian");
        Map.of("320-555-0184", "jane@library.example.", "320-555-0186", "jane@intranet")
                .forEach((phone, contact) -> {
                    String appeal = heard(WITH, phone, contact);
                    assertThat(staff.get(letter(staff, "The decision stands: appeal " + appeal))
                                    .text())
                            .contains("When you have sent it")
                            .doesNotContain("did not take it");
                });
    }
}
