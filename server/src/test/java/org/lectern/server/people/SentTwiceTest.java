package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.calendar.SpecialDay;
import org.lectern.server.mail.Mail;
import org.lectern.server.mail.MailServer;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** What is kept in place of another is kept once where a form is sent twice at once. */
@Tag("database")
class SentTwiceTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final PersonId director = new PersonId(library.who("director").id().value());

    private static void atOnce(Runnable act) {
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(_ -> CompletableFuture.runAsync(act, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void theHoursOfAWeekAndOfADay() {
        Calendars calendars = server.bean(Calendars.class);
        List<OpeningHours> week = List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(17, 0)));
        atOnce(() -> calendars.keepWeek(library.id(), director, week));
        LocalDate day = LocalDate.of(2026, 12, 24);
        atOnce(() -> calendars.keep(library.id(), director, new SpecialDay(day, "Eve", List.of())));
        assertThat(server.bean(Organisations.class).hours(library.id())).isEqualTo(week);
    }

    @Test
    void theMailServer() {
        Mail mail = server.bean(Mail.class);
        MailServer one = new MailServer("mail.town.example", 587, MailServer.Security.STARTTLS, "", "", "l@t.example");
        atOnce(() -> mail.use(library.id(), one));
        assertThat(mail.server(library.id())).contains(one);
    }
}
