package org.lectern.server.reports;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.AppealFigures.Appealed;
import org.lectern.server.concerns.ConcernFigures.Reported;
import org.lectern.server.moderation.Agreement;
import org.lectern.server.moderation.Tally;
import org.lectern.server.reports.pages.ReportPage;
import org.lectern.server.reports.pages.TotalsPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Fills the report of a year and the page on which somebody says whether everybody reads its totals. */
@Component
class ReportsView {

    private final Layouts layouts;
    private final Reports reports;
    private final Years years;

    ReportsView(Layouts layouts, Reports reports, Years years) {
        this.layouts = layouts;
        this.reports = reports;
        this.years = years;
    }

    ReportPage report(Viewer viewer, int year) {
        Layout layout = layouts.of(viewer, "reports.title");
        Report report = reports.of(viewer.organisation(), viewer.zone(), year);
        Tally all = report.decided().all();
        return new ReportPage(
                layout,
                year,
                reports.years(viewer.organisation(), viewer.zone()),
                all.decided() == 0
                        ? layout.text("reports.lead.none")
                        : layout.text("reports.lead", report.decided().comments(), all.decided()),
                report.lines(rulebooks(viewer, year)).stream()
                        .map(line -> line(layout, line))
                        .toList(),
                new ReportPage.Line("", "", "", cells(layout.messages(), all, report.allAppealed())),
                agreement(layout, all.agreement()),
                reported(layout.messages(), report.reported()),
                viewer.may(Permission.MANAGE_POLICY) ? "/reports/" + year + "/public" : "");
    }

    private List<Rulebook> rulebooks(Viewer viewer, int year) {
        return reports.rulebooks(viewer.organisation(), viewer.zone(), year);
    }

    private static ReportPage.Line line(Layout layout, Report.Line line) {
        return new ReportPage.Line(
                line.clause().id(),
                line.clause().place(),
                line.clause().asks(),
                cells(layout.messages(), line.tally(), line.appealed()));
    }

    private static List<String> cells(Messages messages, Tally tally, Appealed appealed) {
        Agreement agreement = tally.agreement();
        return Stream.concat(
                        ReportColumns.counts(tally, appealed).stream()
                                .map(count -> messages.text("numbers.count", count)),
                        Stream.of(
                                waited(messages, tally.median()),
                                agreement.tells()
                                        ? messages.text(
                                                "reports.agree", agreement.percent(), agreement.low(), agreement.high())
                                        : messages.text("reports.none")))
                .toList();
    }

    private static String waited(Messages messages, @Nullable Duration median) {
        if (median == null) {
            return messages.text("reports.none");
        }
        if (median.toHours() == 0) {
            return messages.text("time.minutes", Math.max(1, median.toMinutes()));
        }
        return median.toDays() < 2
                ? messages.text("time.hours", median.toHours())
                : messages.text("reports.days", median.toDays());
    }

    private static String agreement(Layout layout, Agreement agreement) {
        return agreement.tells()
                ? layout.text(
                        "reports.agreement",
                        agreement.all(),
                        agreement.same(),
                        agreement.percent(),
                        agreement.low(),
                        agreement.high())
                : layout.text("reports.agreement.few", Agreement.LEAST);
    }

    private static List<String> reported(Messages messages, Reported reported) {
        if (reported.concerns() == 0) {
            return List.of(messages.text("reports.reported.none"));
        }
        return List.of(
                messages.text("reports.reported", reported.reports(), reported.concerns()),
                messages.text(
                        "reports.answered",
                        reported.kept(),
                        reported.acted(),
                        reported.notOurs(),
                        reported.notFound(),
                        reported.open()),
                messages.text("reports.answered.within", waited(messages, reported.median())));
    }

    TotalsPage totals(Viewer viewer, int year, String href) {
        Layout layout = layouts.of(viewer, "numbers.title.year", Integer.toString(year));
        Totals kept = years.kept(viewer.organisation(), year).orElseGet(() -> now(viewer, year));
        return new TotalsPage(
                layout,
                year,
                TotalsWords.table(kept, layout.messages()),
                years.isShown(viewer.organisation(), year),
                reports.over(viewer.zone(), year),
                href);
    }

    /** What everybody would read if somebody said so now. */
    Totals now(Viewer viewer, int year) {
        Report report = reports.of(viewer.organisation(), viewer.zone(), year);
        return Totals.of(report, report.lines(rulebooks(viewer, year)));
    }
}
