package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;

/** A day that is written into a form is the last day of the step, also where the clocks change on it. */
@Tag("domain")
class StepFormTest {

    private static Instant end(LocalDate day, ZoneId zone) {
        Viewer viewer = new Viewer(
                UUID.randomUUID(),
                "Jo March",
                "jo@library.example",
                "director",
                "Director",
                new OrganisationId(UUID.randomUUID()),
                "Library",
                zone,
                Set.of());
        StepForm form = StepForm.of(Map.of("step", "block", "until", day.toString(), "notice", "No."), List.of());
        return Objects.requireNonNull(
                Objects.requireNonNull(form.proposal(viewer)).until());
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Chicago", "America/Havana", "Europe/Berlin", "Pacific/Apia"})
    void lastsThroughTheDayThatWasWritten(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate first = LocalDate.of(2026, 1, 1);
        first.datesUntil(first.plusYears(2)).forEach(day -> {
            Instant end = end(day, zone);
            assertThat(Times.lastDay(end, zone)).isEqualTo(day);
            assertThat(end.atZone(zone).toLocalDate()).as("over with the day").isEqualTo(day.plusDays(1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-03-08"})
    void aDayOnWhichTheClocksChangeIsAsLongAsItIs(String day) {
        ZoneId zone = ZoneId.of("America/Chicago");
        LocalDate changes = LocalDate.parse(day);
        Duration hours = Duration.between(changes.atStartOfDay(zone).toInstant(), end(changes, zone));
        assertThat(hours).isEqualTo(day.equals("2026-11-01") ? Duration.ofHours(25) : Duration.ofHours(23));
    }
}
