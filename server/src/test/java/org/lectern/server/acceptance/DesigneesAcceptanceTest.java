package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.people.Person;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Somebody is named to stand in from one date to another, over HTTP, on a calendar that the test turns. */
@Tag("database")
class DesigneesAcceptanceTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);
    private static final List<String> FOUR =
            List.of("executive-director", "assistant-director", "resource-librarian", "programming-librarian");

    /** A clock that is turned by hand. */
    private static final class Calendar extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(at(TODAY, 10));

        static Instant at(LocalDate day, int hour) {
            return day.atTime(hour, 0).atZone(CHICAGO).toInstant();
        }

        void turnTo(Instant moment) {
            now.set(moment);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final Calendar CALENDAR = new Calendar();
    private static final TestServer SERVER = TestServer.start(Map.of(), CALENDAR);

    private final Library library;

    DesigneesAcceptanceTest() {
        CALENDAR.turnTo(Calendar.at(TODAY, 10));
        library = SERVER.found("ecrl");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private Browser.Page name(Browser browser, String role, LocalDate from, LocalDate until) {
        Person staff = library.who("staff");
        browser.get("/people/designees");
        return browser.post(
                "/people/designees",
                Map.of(
                        "person", staff.id().toString(),
                        "role", role,
                        "from", from.toString(),
                        "until", until.toString(),
                        "reason", "Leave"));
    }

    private static int managesAccounts(Browser browser) {
        return browser.get("/channels/new").status();
    }

    @Test
    @Acceptance(clause = "ec-authority", criterion = 3)
    void eachOfTheFourNamesADesigneeFromOneDateToAnother() {
        Browser staff = SERVER.signedIn(library, "staff");
        int day = 0;
        for (String role : FOUR) {
            LocalDate date = TODAY.plusDays(day++);
            CALENDAR.turnTo(Calendar.at(date, 10));
            assertThat(managesAccounts(staff)).as("before " + role).isEqualTo(403);
            assertThat(name(SERVER.signedIn(library, role), role, date, date).sentTo())
                    .as(role)
                    .isEqualTo("/people/designees");
            assertThat(managesAccounts(staff)).as("for " + role).isEqualTo(200);
        }
        assertThat(staff.get("/people/designees").text())
                .contains("Stands in for: Executive Director", "Tue 9 June 2026 to Tue 9 June 2026", "Leave");
    }

    @Test
    @Acceptance(clause = "ec-authority", criterion = 4)
    void whatADesigneeWasGivenBeginsAndLapsesByItself() {
        Browser director = SERVER.signedIn(library, "executive-director");
        Browser staff = SERVER.signedIn(library, "staff");
        name(director, "programming-librarian", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(managesAccounts(staff)).isEqualTo(403);
        CALENDAR.turnTo(Calendar.at(TODAY.plusDays(1), 0));
        assertThat(managesAccounts(staff)).isEqualTo(200);
        assertThat(staff.get("/account").text())
                .contains("Stands in for: Programming Librarian, until Thu 11 June 2026");
        CALENDAR.turnTo(Calendar.at(TODAY.plusDays(2), 23));
        assertThat(managesAccounts(staff)).isEqualTo(200);
        CALENDAR.turnTo(Calendar.at(TODAY.plusDays(3), 0));
        assertThat(managesAccounts(staff)).isEqualTo(403);
        assertThat(staff.get("/account").text()).doesNotContain("Stands in for");
    }

    @Test
    void aDesigneeNamesNobodyAndCannotMakeItLast() {
        name(SERVER.signedIn(library, "executive-director"), "executive-director", TODAY, TODAY.plusDays(9));
        Browser staff = SERVER.signedIn(library, "staff");
        assertThat(staff.get("/account").text()).contains("standing in for Executive Director");
        assertThat(staff.get("/outbox").status()).isEqualTo(403);
        Person self = library.who("staff");
        staff.get("/account");
        assertThat(staff.post(
                                "/people",
                                Map.of("name", self.name(), "email", self.email(), "role", "executive-director"))
                        .status())
                .isEqualTo(403);
        assertThat(name(staff, "executive-director", TODAY, TODAY.plusDays(30)).status())
                .isEqualTo(403);
    }

    @Test
    void itCanBeEndedEarlyAndTheRecordSaysBoth() {
        Browser librarian = SERVER.signedIn(library, "resource-librarian");
        name(librarian, "resource-librarian", TODAY, TODAY.plusDays(9));
        Browser staff = SERVER.signedIn(library, "staff");
        assertThat(managesAccounts(staff)).isEqualTo(200);
        var end = java.util.regex.Pattern.compile("/people/designees/[0-9a-f-]{36}/end")
                .matcher(librarian.get("/people/designees").body());
        assertThat(end.find()).isTrue();
        assertThat(librarian.post(end.group(), Map.of()).sentTo()).isEqualTo("/people/designees");
        assertThat(managesAccounts(staff)).isEqualTo(403);
        assertThat(librarian.get("/people/designees").text()).contains("ended early");
        SERVER.seal(library);
        assertThat(SERVER.signedIn(library, "executive-director").get("/record").text())
                .contains("Somebody was named to stand in for a time", "Standing in was ended before its time");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndALibrarianGivesOnlyTheirOwnTitle() {
        Browser librarian = SERVER.signedIn(library, "programming-librarian");
        librarian.get("/people/designees");
        Map<String, String> form = new HashMap<>(Map.of(
                "person", library.who("programming-librarian").id().toString(),
                "role", "executive-director",
                "from", TODAY.minusDays(1).toString(),
                "until", "soon",
                "reason", " "));
        Browser.Page page = librarian.post("/people/designees", form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Choose one of the people",
                        "Choose one of the titles",
                        "today or later",
                        "not before the first",
                        "Say why");
        assertThat(managesAccounts(SERVER.signedIn(library, "staff"))).isEqualTo(403);
    }
}
