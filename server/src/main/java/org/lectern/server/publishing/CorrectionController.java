package org.lectern.server.publishing;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.rulebook.Permission;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody says that an answer is wrong. */
@Controller
class CorrectionController {

    private static final int LONGEST = 2000;

    private final Layouts layouts;
    private final Answering answering;
    private final AnswersView view;
    private final Corrections corrections;

    CorrectionController(Layouts layouts, Answering answering, AnswersView view, Corrections corrections) {
        this.layouts = layouts;
        this.answering = answering;
        this.view = view;
        this.corrections = corrections;
    }

    @PostMapping("/answers/{number}/wrong")
    Object wrong(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        viewer.require(Permission.PUBLISH);
        Asked asked = answering.numbered(viewer.organisation(), number);
        Reply wrong = asked.written();
        if (wrong == null || !corrections.possible(viewer.organisation())) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        String said = Texts.typed(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            Field again = Field.wrong(said, layouts.messages().text("answer.wrong.missing", LONGEST));
            return View.of("publishing/answer.jte", view.one(viewer, asked, null, again))
                    .withStatus(422);
        }
        corrections.reported(viewer, asked.about(), wrong, said);
        Flash.notice(Notice.Kind.CLOCK, layouts.messages().text("answer.wrong.done"))
                .keep(request);
        return Redirect.to("/answers/" + number);
    }
}
