package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Tenancy;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.Message;
import org.lectern.server.people.Person;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** What happens when steps are due and dates come, on a server whose clock is put forward. */
@Tag("servers")
class StepsDueTest {

    private static final ForwardClock CLOCK = new ForwardClock();

    private static TestServer server;
    private static Library deseronto;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(), CLOCK);
        deseronto = server.found("deseronto");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> subjects(Person to) {
        return server.bean(Mail.class).latest(deseronto.id(), 300).stream()
                .filter(message -> message.recipient().equals(to.email()))
                .map(Message::subject)
                .toList();
    }

    private static boolean told(String role, String... words) {
        return subjects(deseronto.who(role)).stream()
                .anyMatch(subject -> List.of(words).stream().allMatch(subject::contains));
    }

    private static CaseClock first(String clause) {
        return server
                .bean(Tenancy.class)
                .in(deseronto.id(), () -> server.bean(Clocks.class).running(100))
                .stream()
                .filter(one -> one.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Acceptance(clause = "de-metadata", criterion = 2)
    @Acceptance(clause = "de-metadata", criterion = 3)
    void whoOwesAStepIsWarnedAnotherIsToldWhenItWasMissedAndAnOverdueReviewComesUpByItself() {
        Browser staff = server.signedIn(deseronto, "staff");
        staff.get("/tasks/new/abuse-reported");
        staff.post("/tasks/new/abuse-reported", Map.of("words", "Slurs under the fair"));
        CaseClock due = first("de-report-abuse");

        CLOCK.to(due.dueAt().minus(Duration.ofHours(1)));
        TestServer.eventually("warned", () -> told("designate", "due", "something confidential"));
        assertThat(told("ceo", "was due", "something confidential")).isFalse();

        CLOCK.to(due.dueAt().plus(Duration.ofHours(1)));
        TestServer.eventually("escalated", () -> told("ceo", "was due", "something confidential"));
        assertThat(server.bean(Mail.class).latest(deseronto.id(), 300))
                .allSatisfy(message -> assertThat(message.body()).doesNotContain("Slurs"));

        CLOCK.to(Instant.now().plus(Duration.ofDays(9)));
        TestServer.eventually("the review is due", () -> told("ceo", "A review is due"));
        TestServer.eventually("the board is told", () -> told("board", "was due", "A review is due"));
        TestServer.eventually("a week is over", () -> told("designate", "A week of posts"));
        assertThat(server.signedIn(deseronto, "ceo").get("/tasks").text())
                .contains("A review is due")
                .contains("Late: was due");
    }
}
