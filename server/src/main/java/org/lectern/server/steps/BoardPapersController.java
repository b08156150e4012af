package org.lectern.server.steps;

import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.steps.pages.BoardPaper;
import org.lectern.server.web.Pdf;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a board is given to read before it votes on an objection, without who wrote and how they are reached. */
@Controller
class BoardPapersController {

    private final Investigations investigations;
    private final Objections objections;
    private final BoardPapers papers;
    private final Tenancy tenancy;
    private final Pdf pdf;

    BoardPapersController(
            Investigations investigations, Objections objections, BoardPapers papers, Tenancy tenancy, Pdf pdf) {
        this.investigations = investigations;
        this.objections = objections;
        this.papers = papers;
        this.tenancy = tenancy;
        this.pdf = pdf;
    }

    @GetMapping("/steps/{number}/papers")
    ResponseEntity<byte[]> papers(Viewer viewer, @PathVariable String number) {
        viewer.require(Permission.DECIDE);
        Investigation about = investigations
                .numbered(viewer.organisation(), number)
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        BoardPaper paper = tenancy.in(
                viewer.organisation(),
                () -> papers.read(
                        viewer, about, objections.about(about.id()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND))));
        byte[] file = pdf.of(View.of("steps/board-paper.jte", paper));
        return Pdf.answer(file, about.number() + ".pdf");
    }
}
