package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.Message;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;

/** What happens around the time by which an answer is due, on a server whose clock can be put forward. */
@Tag("database")
class AnswerDueTest {

    @Test
    @Acceptance(clause = "ca-response-time", criterion = 3)
    @Acceptance(clause = "ca-response-time", criterion = 4)
    void aWarningComesBeforeTheTimeIsUpAndAnEscalationAfterItAndBothCountInTheFigures() {
        ForwardClock clock = new ForwardClock();
        try (TestServer server = TestServer.start(Map.of(), clock);
                PracticeLibrary cadott = new PracticeLibrary(server, "cadott")) {
            Browser staff = cadott.signedIn("staff");
            cadott.write("Ida", "Do you lend snow shoes? Where do I ask for them?");
            TestServer.eventually("asked", () -> !running(server, cadott).isEmpty());
            CaseClock due = running(server, cadott).getFirst();
            assertThat(subjects(server, cadott)).noneMatch(subject -> subject.contains("answer"));

            clock.to(due.dueAt().minus(Duration.ofHours(1)));
            TestServer.eventually(
                    "warned",
                    () -> subjects(server, cadott).stream().anyMatch(subject -> subject.contains("an answer is due")));
            List<Message> warned = messages(server, cadott);
            assertThat(warned).extracting(Message::recipient).hasSize(2).allMatch(to -> to.contains("@cadott-"));
            assertThat(warned).allSatisfy(message -> assertThat(message.body()).doesNotContain("snow shoes"));

            clock.to(due.dueAt().plus(Duration.ofHours(1)));
            TestServer.eventually(
                    "escalated",
                    () -> subjects(server, cadott).stream().anyMatch(subject -> subject.contains("an answer was due")));
            assertThat(messages(server, cadott))
                    .filteredOn(message -> message.subject().contains("an answer was due"))
                    .extracting(Message::recipient)
                    .singleElement()
                    .asString()
                    .startsWith("director@");
            assertThat(staff.get("/answers").text()).contains("Late: an answer was due");

            String number = cadott.one("select number from cases.docket where kind = 'response'");
            staff.get("/answers/" + number);
            staff.post("/answers/" + number + "/elsewhere", Map.of("where", "at the desk"));
            assertThat(staff.get("/answers").text())
                    .contains("1 question was answered")
                    .contains("nine in ten within")
                    .contains("1 was late");
        }
    }

    private static List<CaseClock> running(TestServer server, PracticeLibrary library) {
        return server.bean(Tenancy.class)
                .in(library.id(), () -> server.bean(Clocks.class).running(10));
    }

    /** The messages about one answer; the e-mail of the morning, which counts answers too, is none. */
    private static List<Message> messages(TestServer server, PracticeLibrary library) {
        return server.bean(Mail.class).latest(library.id(), 50).stream()
                .filter(message -> message.subject().contains("an answer "))
                .toList();
    }

    private static List<String> subjects(TestServer server, PracticeLibrary library) {
        return messages(server, library).stream().map(Message::subject).toList();
    }
}
