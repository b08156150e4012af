package org.lectern.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.AppealFigures.Appealed;
import org.lectern.server.moderation.Agreement;
import org.lectern.server.moderation.Tally;

/** Writes the report of a year as a file for a table program (RFC 4180): one line for each clause, the last for all together. */
final class ReportCsv {

    private ReportCsv() {}

    static String of(Report report, List<Rulebook> rulebooks) {
        StringBuilder csv = new StringBuilder();
        List<String> names = new ArrayList<>(List.of("year", "clause", "place"));
        names.addAll(ReportColumns.NAMES);
        names.addAll(List.of(
                "median seconds to the first decision",
                "second looks drawn and answered",
                "second looks that agree",
                "agree percent low",
                "agree percent high"));
        append(csv, names);
        for (Report.Line line : report.lines(rulebooks)) {
            append(csv, cells(report.year(), line.clause().id(), line.clause().place(), line.tally(), line.appealed()));
        }
        append(csv, cells(report.year(), "", "all", report.decided().all(), report.allAppealed()));
        return csv.toString();
    }

    private static List<String> cells(int year, String clause, String place, Tally tally, Appealed appealed) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(year), clause, place));
        ReportColumns.counts(tally, appealed).forEach(count -> cells.add(Integer.toString(count)));
        cells.add(tally.median() == null ? "" : Long.toString(tally.median().toSeconds()));
        Agreement agreement = tally.agreement();
        // Of few answers nothing is said here either: they could point at one person.
        for (int number : new int[] {agreement.all(), agreement.same(), agreement.low(), agreement.high()}) {
            cells.add(agreement.tells() ? Integer.toString(number) : "");
        }
        return cells;
    }

    private static void append(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(ReportCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    // A table program takes a text that begins like this for a formula.
    private static String quoted(String cell) {
        String safe = cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
