package org.lectern.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.rulebook.Term;

/** Holds the clocks against the table in {@code clocks.csv}, whose lines were worked out by hand. */
@Tag("domain")
class ClocksTableTest {

    record Line(String calendar, OffsetDateTime start, String term, OffsetDateTime due, String skipped) {

        static Line of(String[] fields) {
            return new Line(
                    fields[0], OffsetDateTime.parse(fields[1]), fields[2], OffsetDateTime.parse(fields[3]), fields[4]);
        }
    }

    static List<Line> table() {
        return PrintedCalendars.lines("clocks.csv").stream().map(Line::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void isDueWhenTheTableSays(Line line) {
        WorkCalendar calendar = PrintedCalendars.named(line.calendar());
        Due due = calendar.due(line.start().toInstant(), Term.of(line.term()).orElseThrow());
        assertThat(due.at().atZone(calendar.zone()).toOffsetDateTime()).isEqualTo(line.due());
        assertThat(skipped(due)).isEqualTo(line.skipped());
    }

    private static String skipped(Due due) {
        return due.skipped().stream()
                .map(day -> day.name() == null ? day.date().toString() : day.date() + " " + day.name())
                .collect(Collectors.joining(", "));
    }

    @Test
    void theTableHasTwoHundredDifferentLinesForEveryFormOfTermAndUsesEveryCalendar() {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(table()).extracting(Line::calendar).containsAll(PrintedCalendars.names());
        assertThat(table().stream()
                        .<Class<?>>map(
                                line -> Term.of(line.term()).orElseThrow().getClass()))
                .containsAll(List.of(Term.class.getPermittedSubclasses()));
    }

    @Test
    void theTableItselfWritesTheOffsetsOfItsPlaces() {
        table().forEach(line -> assertThat(Stream.of(line.start(), line.due())
                        .filter(time -> !time.getOffset().equals(ZoneOffset.UTC)))
                .allSatisfy(time -> assertThat(PrintedCalendars.named(line.calendar())
                                .zone()
                                .getRules()
                                .getOffset(time.toInstant()))
                        .isEqualTo(time.getOffset())));
    }
}
