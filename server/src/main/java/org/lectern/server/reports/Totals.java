package org.lectern.server.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of a year as everybody may read them: a count that is missing in a line is not told, as it or another is too small. */
public record Totals(int year, List<Line> lines, Line all) {

    public Totals {
        lines = List.copyOf(lines);
    }

    /** A clause in the words of the rulebook of its time, or all together under no clause. */
    public record Line(String clause, String says, Map<Figure, Integer> counts) {

        public Line {
            counts = Map.copyOf(counts);
        }

        /** The count that a word names; null where it is not told. */
        public @Nullable Integer count(Figure figure) {
            return counts.get(figure);
        }
    }

    /** What of the report can be told. */
    static Totals of(Report report, List<Report.Line> lines) {
        List<List<Integer>> table = lines.stream()
                .map(line ->
                        Figure.BY_CLAUSE.stream().map(figure -> figure.of(line)).toList())
                .toList();
        Disclosure told = Disclosure.of(table);
        List<Line> shown = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
            for (int column = 0; column < Figure.BY_CLAUSE.size() && told.rows().contains(row); column++) {
                counts.put(Figure.BY_CLAUSE.get(column), table.get(row).get(column));
            }
            Report.Line line = lines.get(row);
            shown.add(new Line(line.clause().id(), line.clause().asks(), counts));
        }
        return new Totals(report.year(), shown, new Line("", "", sums(report, table, told)));
    }

    private static Map<Figure, Integer> sums(Report report, List<List<Integer>> table, Disclosure told) {
        Map<Figure, Integer> sums = new EnumMap<>(Figure.class);
        for (int column : told.sums()) {
            sums.put(
                    Figure.BY_CLAUSE.get(column),
                    table.stream().mapToInt(row -> row.get(column)).sum());
        }
        alone(sums, Figure.LEFT_UP, report.decided().all().leftUp());
        alone(sums, Figure.REPORTED, report.reported().reports());
        return sums;
    }

    // Nothing else that is told adds up with these.
    private static void alone(Map<Figure, Integer> sums, Figure figure, int count) {
        if (!Disclosure.small(count)) {
            sums.put(figure, count);
        }
    }
}
