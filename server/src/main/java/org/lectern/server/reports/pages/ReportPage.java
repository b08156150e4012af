package org.lectern.server.reports.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/**
 * What was decided in a year, clause by clause; template reports/report.jte.
 *
 * @param lead what was decided about in all, in words
 * @param agreement how far drawn second looks agree, in words; empty where none are drawn
 * @param reported what was reported and answered, in words
 * @param publicly where the year's numbers for everybody stand; empty for who may not say so
 */
public record ReportPage(
        Layout layout,
        int year,
        List<Integer> years,
        String lead,
        List<Line> lines,
        Line all,
        String agreement,
        List<String> reported,
        String publicly) {

    /** The names of the columns, as the last part of their keys. */
    public static final List<String> COLUMNS = List.of(
            "left-up",
            "hidden",
            "deleted",
            "put-back",
            "not-carried-out",
            "appeals",
            "stands",
            "overturned",
            "withdrawn",
            "open",
            "median",
            "agreement");

    public ReportPage {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        reported = List.copyOf(reported);
    }

    /** A clause with its numbers in the order of {@link #COLUMNS}; all together has no clause. */
    public record Line(String clause, String place, String asks, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
