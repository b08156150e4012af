package org.lectern.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody reads of a table of counts, and that no count which is left out can be worked out from it, not even by who knows the rule. */
@Tag("domain")
class DisclosureTest {

    /** A table as everybody sees it: null where nothing is told, the sums last. */
    private static List<@Nullable Integer> seen(List<List<Integer>> table) {
        Disclosure told = Disclosure.of(table);
        List<@Nullable Integer> seen = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            for (Integer count : table.get(row)) {
                seen.add(told.rows().contains(row) ? count : null);
            }
        }
        for (int column = 0; column < table.getFirst().size(); column++) {
            seen.add(told.sums().contains(column) ? sum(table, column) : null);
        }
        return seen;
    }

    private static int sum(List<List<Integer>> table, int column) {
        return table.stream().mapToInt(row -> row.get(column)).sum();
    }

    /** Every table of this form with counts up to a largest. */
    private static List<List<List<Integer>>> tables(int rows, int columns, int most) {
        int cells = rows * columns;
        int base = most + 1;
        return IntStream.range(0, (int) Math.pow(base, cells))
                .mapToObj(number -> table(number, rows, columns, base))
                .toList();
    }

    private static List<List<Integer>> table(int number, int rows, int columns, int base) {
        List<List<Integer>> table = new ArrayList<>();
        int left = number;
        for (int row = 0; row < rows; row++) {
            List<Integer> counts = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                counts.add(left % base);
                left /= base;
            }
            table.add(counts);
        }
        return table;
    }

    // Tables with larger sums have others beyond the largest count that are seen in the same way.
    @ParameterizedTest(name = "{0} rows, {1} columns, sums up to {2}")
    @CsvSource({"1, 1, 40", "2, 1, 40", "3, 1, 24", "4, 1, 17", "1, 2, 40", "2, 2, 15"})
    void eachCountThatIsLeftOutCouldBeAnotherOneAndEverythingWouldLookTheSame(int rows, int columns, int most) {
        Map<List<@Nullable Integer>, List<Set<Integer>>> possible = new HashMap<>();
        List<List<List<Integer>>> all = tables(rows, columns, most);
        for (List<List<Integer>> table : all) {
            List<Set<Integer>> counts = possible.computeIfAbsent(
                    seen(table),
                    _ -> IntStream.range(0, rows * columns)
                            .<Set<Integer>>mapToObj(_ -> new HashSet<>())
                            .toList());
            for (int cell = 0; cell < rows * columns; cell++) {
                counts.get(cell).add(table.get(cell / columns).get(cell % columns));
            }
        }
        for (List<List<Integer>> table : all) {
            if (IntStream.range(0, columns).allMatch(column -> sum(table, column) <= most)) {
                List<@Nullable Integer> seen = seen(table);
                for (int cell = 0; cell < rows * columns; cell++) {
                    if (seen.get(cell) == null) {
                        assertThat(possible.getOrDefault(seen, List.of()).get(cell))
                                .as(table + " cell " + cell)
                                .hasSizeGreaterThan(1);
                    }
                }
            }
        }
    }

    @Test
    void aCountFromOneToFourTakesItsLineAndOneMoreWithIt() {
        assertThat(seen(List.of(List.of(12, 0), List.of(3, 0), List.of(30, 7), List.of(0, 0))))
                .containsExactly(null, null, null, null, 30, 7, 0, 0, 45, null);
    }

    @Test
    void withoutASmallCountEverythingIsTold() {
        assertThat(seen(List.of(List.of(5), List.of(0), List.of(9)))).containsExactly(5, 0, 9, 14);
    }

    @Test
    void whereOnlyOneLineIsNotEmptyItsSumIsNotToldEither() {
        assertThat(seen(List.of(List.of(3, 30), List.of(0, 0)))).containsExactly(null, null, 0, 0, null, null);
    }
}
