package org.lectern.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class HoursTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10:00 – 17:00                   | 10:00 – 17:00
                    9-17                            | 09:00 – 17:00
                    9:30 — 12                       | 09:30 – 12:00
                    9am - noon, 1pm - 5:30pm        | 09:00 – 12:00, 13:00 – 17:30
                    9 a.m. to 5 p.m.                | 09:00 – 17:00
                    9 AM TO 5 PM                    | 09:00 – 17:00
                    12am - 12pm                     | 00:00 – 12:00
                    12:15pm - 11:59pm               | 12:15 – 23:59
                    9.30 - 12.45                    | 09:30 – 12:45
                    13:00 - 17:00, 9:00 - 12:00     | 09:00 – 12:00, 13:00 – 17:00
                    9:00 - 12:00, 12:00 - 17:00     | 09:00 – 12:00, 12:00 – 17:00
                    9-10,10-11,11-12,13-14,14-15,15-16 | 09:00 – 10:00, 10:00 – 11:00, 11:00 – 12:00, 13:00 – 14:00, 14:00 – 15:00, 15:00 – 16:00
                    """)
    void readsHoursAsPeopleWriteThem(String written, String form) {
        assertThat(HoursText.read(written).map(HoursText::write)).contains(form);
    }

    @Test
    void nothingIsAClosedDay() {
        assertThat(HoursText.read(""))
                .hasValueSatisfying(open -> assertThat(open).isEmpty());
        assertThat(HoursText.read("  "))
                .hasValueSatisfying(open -> assertThat(open).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whenever",
                "9",
                "17:00 - 9:00",
                "9:00 - 9:00",
                "25:00 - 26:00",
                "9:60 - 10:00",
                "13pm - 5pm",
                "0am - 5am",
                "9 - 12, 11 - 15",
                "9:0 - 12",
                "10:00 - 24:00",
                "9-10,10-11,11-12,13-14,14-15,15-16,16-17",
                "9 - 12; 13 - 17",
                "-9 - 12"
            })
    void doesNotGuessWhatItCannotRead(String written) {
        assertThat(HoursText.read(written)).isEmpty();
    }

    @Test
    void readsItsOwnFormAgain() {
        PrintedCalendars.lines("calendars.csv").stream()
                .map(line -> HoursText.read(line[2]))
                .flatMap(java.util.Optional::stream)
                .forEach(open ->
                        assertThat(HoursText.read(HoursText.write(open))).contains(open));
    }
}
