package org.lectern.server.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.reports.pages.TotalsPage.Line;
import org.lectern.server.reports.pages.TotalsPage.TotalsTable;
import org.lectern.server.words.Messages;

/** Writes a year's totals for a page. */
public final class TotalsWords {

    private TotalsWords() {}

    public static TotalsTable table(Totals totals, Messages messages) {
        return new TotalsTable(
                totals.lines().stream()
                        .map(line -> new Line(line.says(), cells(line, messages)))
                        .toList(),
                cells(totals.all(), messages),
                cell(totals.all().count(Figure.LEFT_UP), messages),
                cell(totals.all().count(Figure.REPORTED), messages));
    }

    private static List<String> cells(Totals.Line line, Messages messages) {
        return Figure.BY_CLAUSE.stream()
                .map(figure -> cell(line.count(figure), messages))
                .toList();
    }

    private static String cell(@Nullable Integer count, Messages messages) {
        return count == null ? messages.text("numbers.few") : messages.text("numbers.count", count);
    }
}
