package org.lectern.server.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objections to a step: entering one for somebody, hearing it, laying it before the board, and entering how that voted. */
@Controller
class StepObjectionsController {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CONTACT = 300;

    private final Layouts layouts;
    private final Investigations investigations;
    private final Objections objections;
    private final StepView view;

    StepObjectionsController(Layouts layouts, Investigations investigations, Objections objections, StepView view) {
        this.layouts = layouts;
        this.investigations = investigations;
        this.objections = objections;
        this.view = view;
    }

    @PostMapping("/steps/{number}/objection")
    Object object(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        Appeal.@Nullable Source from = Word.find(Appeal.Source.class, source);
        if (from == null || from == Appeal.Source.LINK || missing(words) || contact.length() > LONGEST_CONTACT) {
            return again(viewer, seen, "steps.objection.missing", 422);
        }
        var said = new Objections.Said(from, Texts.typed(words), contact.strip(), StepForm.language(language));
        return after(
                seen,
                objections.file(viewer.organisation(), seen, said, viewer.person()),
                "steps.objection.done",
                request);
    }

    @PostMapping("/steps/{number}/hear")
    Object hear(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        if (!objections.mayHear(viewer, seen)) {
            return again(viewer, seen, "steps.objection.not-yours", 403);
        }
        return wrong(says, reason)
                ? again(viewer, seen, "steps.reason.missing", 422)
                : after(
                        seen,
                        objections.hear(viewer, seen, says.equals("stands"), Texts.typed(reason)),
                        "steps.objection.heard",
                        request);
    }

    @PostMapping("/steps/{number}/before-board")
    Object layBeforeBoard(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        return after(seen, objections.layBeforeBoard(viewer, seen), "steps.objection.laid", request);
    }

    @PostMapping("/steps/{number}/vote")
    Object vote(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        if (!objections.mayEnterVote(viewer, seen)) {
            return again(viewer, seen, "steps.objection.not-yours-to-enter", 403);
        }
        return wrong(says, reason)
                ? again(viewer, seen, "steps.objection.vote.missing", 422)
                : after(
                        seen,
                        objections.voted(viewer, seen, says.equals("stands"), Texts.typed(reason)),
                        "steps.objection.heard",
                        request);
    }

    private Investigation find(Viewer viewer, String number) {
        viewer.require(Permission.DECIDE);
        return investigations.numbered(viewer.organisation(), number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private static boolean missing(String words) {
        String typed = Texts.typed(words);
        return typed.isEmpty() || typed.length() > LONGEST;
    }

    private static boolean wrong(String says, String reason) {
        return missing(reason) || !(says.equals("stands") || says.equals("right"));
    }

    private View again(Viewer viewer, Investigation seen, String key, int status) {
        return view.page(viewer, seen, StepForm.EMPTY, List.of(text(key))).withStatus(status);
    }

    private Object after(Investigation about, Acted acted, String key, HttpServletRequest request) {
        boolean done = acted instanceof Acted.Done;
        Flash.notice(done ? Notice.Kind.DONE : Notice.Kind.PLAIN, text(done ? key : "steps.before"))
                .keep(request);
        return Redirect.to("/steps/" + about.number());
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}
