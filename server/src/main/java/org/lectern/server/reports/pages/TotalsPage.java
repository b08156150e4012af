package org.lectern.server.reports.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/**
 * A year's numbers as everybody would read them, for who says whether they do; template reports/totals.jte.
 *
 * @param shown whether everybody can read them now
 * @param over whether the year is over
 * @param href where everybody reads them
 */
public record TotalsPage(Layout layout, int year, TotalsTable table, boolean shown, boolean over, String href) {

    /** Counts by clause as everybody reads them, each in words; what is not told says so. */
    public record TotalsTable(List<Line> lines, List<String> sums, String leftUp, String reported) {

        public TotalsTable {
            lines = List.copyOf(lines);
            sums = List.copyOf(sums);
        }
    }

    /** A clause with its counts. */
    public record Line(String says, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
