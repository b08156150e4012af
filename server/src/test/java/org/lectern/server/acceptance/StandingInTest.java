package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Browser;

/** Who stands in decides as who they stand in for, and what they did says so. */
@Tag("database")
class StandingInTest {

    private final PracticeLibrary ecrl = new PracticeLibrary("ecrl");

    @AfterEach
    void close() {
        ecrl.close();
    }

    @Test
    void whatADesigneeDecidedSaysForWhomTheyStoodIn() {
        PracticeComment comment = ecrl.write("Uli", "Call me at 320-555-0188");
        Desk librarian = ecrl.desk("programming-librarian");
        String number = librarian.waiting("320-555-0188");
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
        Browser browser = librarian.browser();
        browser.get("/people/designees");
        browser.post(
                "/people/designees",
                Map.of(
                        "person", ecrl.who("staff").id().toString(),
                        "role", "programming-librarian",
                        "from", today.toString(),
                        "until", today.plusDays(1).toString(),
                        "reason", "Leave"));
        Desk staff = ecrl.desk("staff");
        assertThat(staff.hide(number, "ec-personal-info", "320-555-0188", "A private number.")
                        .status())
                .isEqualTo(302);
        ecrl.eventuallyVisible(comment, false);
        assertThat(librarian.casePage(number).text())
                .contains(ecrl.who("staff").name() + ", standing in for Programming Librarian");
    }
}
