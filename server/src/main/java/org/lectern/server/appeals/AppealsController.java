package org.lectern.server.appeals;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appeals: what was decided and what its author says, and the acts by which one is heard, laid before a board, or taken back. */
@Controller
class AppealsController {

    private static final int LONGEST = 2000;

    private final Layouts layouts;
    private final Appeals appeals;
    private final Hearings hearings;
    private final AppealView view;
    private final AppealAccess access;

    AppealsController(Layouts layouts, Appeals appeals, Hearings hearings, AppealView view, AppealAccess access) {
        this.layouts = layouts;
        this.appeals = appeals;
        this.hearings = hearings;
        this.view = view;
        this.access = access;
    }

    @GetMapping("/appeals")
    View list(Viewer viewer) {
        access.require(viewer);
        return View.of("appeals/appeals.jte", view.list(viewer));
    }

    @GetMapping("/appeals/{number}")
    View appeal(Viewer viewer, @PathVariable String number) {
        return view.page(viewer, find(viewer, number), null, Field.empty());
    }

    private Appeal find(Viewer viewer, String number) {
        access.require(viewer);
        return appeals.numbered(viewer.organisation(), number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @PostMapping("/appeals/{number}/say")
    Object say(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Appeal appeal = find(viewer, number);
        Say.@Nullable Kind said = kind(says);
        if (said == null || reason.isBlank() || reason.length() > LONGEST) {
            return incomplete(viewer, appeal, said, reason);
        }
        return after(viewer, appeal, hearings.say(viewer, appeal, said, reason.strip()), request);
    }

    @PostMapping("/appeals/{number}/before-board")
    Object layBeforeBoard(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Appeal appeal = find(viewer, number);
        boolean moved = access.mayLayBeforeBoard(viewer, appeal) && hearings.layBeforeBoard(viewer, appeal);
        return told(appeal, moved, "appeals.done.before-board", request);
    }

    @PostMapping("/appeals/{number}/vote")
    Object vote(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Appeal appeal = find(viewer, number);
        Say.@Nullable Kind outcome = kind(says);
        if (!access.mayEnterVote(viewer, appeal)) {
            return told(appeal, false, "", request);
        }
        if (outcome == null || outcome == Say.Kind.RECUSED || reason.isBlank() || reason.length() > LONGEST) {
            return incomplete(viewer, appeal, outcome, reason);
        }
        return after(viewer, appeal, hearings.voted(viewer, appeal, outcome, reason.strip()), request);
    }

    @PostMapping("/appeals/{number}/withdraw")
    Object withdraw(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Appeal appeal = find(viewer, number);
        if (!access.mayWithdraw(viewer, appeal)) {
            return told(appeal, false, "", request);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return incomplete(viewer, appeal, null, reason);
        }
        return after(viewer, appeal, hearings.withdrawn(viewer, appeal, reason.strip()), request);
    }

    private static Say.@Nullable Kind kind(String word) {
        return switch (word) {
            case "stands" -> Say.Kind.STANDS;
            case "overturn" -> Say.Kind.OVERTURN;
            case "recused" -> Say.Kind.RECUSED;
            default -> null;
        };
    }

    private View incomplete(Viewer viewer, Appeal appeal, Say.@Nullable Kind said, String reason) {
        String missing = said == null ? layouts.messages().text("appeals.say.missing") : null;
        Field field = reason.isBlank() || reason.length() > LONGEST
                ? Field.wrong(reason, layouts.messages().text("appeals.reason.missing"))
                : Field.of(reason);
        return view.page(viewer, appeal, missing, field).withStatus(422);
    }

    private Object after(Viewer viewer, Appeal appeal, Heard heard, HttpServletRequest request) {
        return switch (heard) {
            case Heard.Ended(var now) ->
                told(appeal, true, "appeals.done." + now.state().name(), request);
            case Heard.Counted() -> told(appeal, true, "appeals.done.counted", request);
            case Heard.SteppedAside(int left) ->
                told(appeal, true, left == 0 ? "appeals.done.nobody-left" : "appeals.done.aside", request);
            case Heard.NotTheirs() ->
                view.page(viewer, appeal, layouts.messages().text("appeals.not-theirs"), Field.empty())
                        .withStatus(403);
            case Heard.Before() -> told(appeal, false, "", request);
        };
    }

    private Object told(Appeal appeal, boolean done, String key, HttpServletRequest request) {
        Flash.notice(
                        done ? Notice.Kind.DONE : Notice.Kind.PLAIN,
                        layouts.messages().text(done ? key : "appeals.before"))
                .keep(request);
        return Redirect.to("/appeals/" + appeal.number());
    }
}
