package org.lectern.server.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Organisations;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Pdf;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers of a year by clause for the people of the library, as page and as file, and which years everybody reads. */
@Controller
class ReportsController {

    private final Layouts layouts;
    private final Organisations organisations;
    private final Reports reports;
    private final Years years;
    private final ReportsView view;
    private final Pdf pdf;

    ReportsController(
            Layouts layouts, Organisations organisations, Reports reports, Years years, ReportsView view, Pdf pdf) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.reports = reports;
        this.years = years;
        this.view = view;
        this.pdf = pdf;
    }

    @Bean
    static RailSource reportsInRail() {
        return _ -> List.of(new RailPlace(55, "chart-bar", "rail.reports", "/reports", 0, Permission.SEE_RECORD));
    }

    @GetMapping("/reports")
    View report(Viewer viewer, @RequestParam(required = false) @Nullable Integer year) {
        viewer.require(Permission.SEE_RECORD);
        return View.of(
                "reports/report.jte",
                view.report(viewer, year == null ? reports.now(viewer.zone()) : known(viewer, year)));
    }

    private int known(Viewer viewer, int year) {
        if (!reports.years(viewer.organisation(), viewer.zone()).contains(year)) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return year;
    }

    @GetMapping("/reports/{year}/csv")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable int year) {
        viewer.require(Permission.SEE_RECORD);
        Report report = reports.of(viewer.organisation(), viewer.zone(), known(viewer, year));
        String csv = ReportCsv.of(report, reports.rulebooks(viewer.organisation(), viewer.zone(), year));
        String name = slug(viewer) + "-" + year + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/reports/{year}/pdf")
    ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable int year) {
        viewer.require(Permission.SEE_RECORD);
        byte[] file = pdf.of(View.of("reports/report-pdf.jte", view.report(viewer, known(viewer, year))));
        return Pdf.answer(file, slug(viewer) + "-" + year + ".pdf");
    }

    private String slug(Viewer viewer) {
        return organisations.get(viewer.organisation()).slug();
    }

    @GetMapping("/reports/{year}/public")
    View totals(Viewer viewer, @PathVariable int year) {
        viewer.require(Permission.MANAGE_POLICY);
        return View.of(
                "reports/totals.jte", view.totals(viewer, known(viewer, year), "/rules/" + slug(viewer) + "/numbers"));
    }

    @PostMapping("/reports/{year}/public")
    Object show(Viewer viewer, @PathVariable int year, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        if (!reports.over(viewer.zone(), known(viewer, year))) {
            throw new Refusal(Problem.NOT_ALLOWED_NOW);
        }
        years.show(viewer, view.now(viewer, year));
        return told(year, "numbers.done.shown", request);
    }

    @PostMapping("/reports/{year}/not-public")
    Object hide(Viewer viewer, @PathVariable int year, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        years.hide(viewer, known(viewer, year));
        return told(year, "numbers.done.not-shown", request);
    }

    private Object told(int year, String key, HttpServletRequest request) {
        Flash.notice(Notice.Kind.DONE, layouts.messages().text(key, Integer.toString(year)))
                .keep(request);
        return Redirect.to("/reports/" + year + "/public");
    }
}
