package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lectern.rulebook.Permission;
import org.lectern.server.procedures.Matter;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Refers a comment with a question, answers the question, and takes it back. */
@Controller
class ReferralController {

    private static final int LONGEST = 500;

    private final PageParts parts;
    private final CommentsController comments;
    private final QueueView queue;
    private final Found.Finder finder;
    private final Referrals referrals;

    ReferralController(
            PageParts parts, CommentsController comments, QueueView queue, Found.Finder finder, Referrals referrals) {
        this.parts = parts;
        this.comments = comments;
        this.queue = queue;
        this.finder = finder;
        this.referrals = referrals;
    }

    @PostMapping("/cases/{number}/refer")
    Object refer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        viewer.require(Permission.REPORT);
        Found found = finder.numbered(viewer.organisation(), number);
        String role = referrals.asked(viewer).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Layout layout = parts.layout(viewer, "comments.title");
        String question = fields.getOrDefault("question", "").strip();
        if (question.isEmpty() || question.length() > LONGEST) {
            return again(viewer, number, in, layout.text("refer.question.missing", LONGEST), 422);
        }
        DecisionForm form = DecisionForm.of(fields);
        if (!referrals.refer(viewer, found.about().seenAt(form.caseVersion()), question)) {
            return again(viewer, number, in, layout.text("refer.meanwhile"), 409);
        }
        Flash.notice(Notice.Kind.CLOCK, layout.text("refer.done", ReferralView.title(found.rulebook(), role)))
                .keep(request);
        return next(viewer, in);
    }

    @PostMapping("/cases/{number}/advise")
    Object advise(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        Matter matter = latest(viewer, number);
        if (!referrals.owes(viewer, matter)) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        Layout layout = parts.layout(viewer, "comments.title");
        String words = answer.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return again(viewer, number, in, layout.text("refer.answer.missing", LONGEST), 422);
        }
        boolean first = referrals.advise(viewer, matter, words);
        Flash.notice(
                        first ? Notice.Kind.DONE : Notice.Kind.PLAIN,
                        layout.text(first ? "refer.answered" : "task.ended-before"))
                .keep(request);
        return next(viewer, in);
    }

    @PostMapping("/cases/{number}/refer/withdraw")
    Object withdraw(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Matter matter = latest(viewer, number);
        if (!viewer.person().equals(matter.openedBy())) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        Layout layout = parts.layout(viewer, "comments.title");
        Found found = finder.numbered(viewer.organisation(), number);
        referrals.withdraw(viewer, found.item().id(), layout.text("refer.withdrawn.reason"));
        Flash.notice(Notice.Kind.DONE, layout.text("refer.withdrawn")).keep(request);
        return Redirect.to("/comments/" + number);
    }

    private Matter latest(Viewer viewer, String number) {
        Found found = finder.numbered(viewer.organisation(), number);
        return referrals
                .latest(viewer.organisation(), found.item().id())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Object next(Viewer viewer, String in) {
        return Redirect.to(queue.next(viewer, QueueQuery.parse(in)));
    }

    private View again(Viewer viewer, String number, String in, String problem, int status) {
        return comments.page(
                viewer,
                number,
                QueueQuery.parse(in),
                new CommentsController.Sent(DecisionForm.EMPTY, DecisionView.Wrong.problem(problem), DeskForm.EMPTY),
                status);
    }
}
