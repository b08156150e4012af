package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.SecondLookAnswers.Way;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Second looks for who is signed in: what they are asked, and what is to be settled where a look came to something else. */
@Controller
class OwnLooksController {

    private static final String LIST = "/second-looks";
    private static final int LONGEST_REASON = 300;

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final SecondLooks looks;
    private final SecondLookAnswers answers;
    private final Differences differences;
    private final OwnLooksView view;

    OwnLooksController(
            Tenancy tenancy,
            Layouts layouts,
            SecondLooks looks,
            SecondLookAnswers answers,
            Differences differences,
            OwnLooksView view) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.looks = looks;
        this.answers = answers;
        this.differences = differences;
        this.view = view;
    }

    private static void require(Viewer viewer) {
        if (!viewer.may(Permission.SECOND)) {
            viewer.require(Permission.DECIDE);
        }
    }

    @GetMapping(LIST)
    View list(Viewer viewer) {
        require(viewer);
        return View.of("moderation/looks.jte", view.list(viewer));
    }

    @GetMapping(LIST + "/{id}")
    View open(Viewer viewer, @PathVariable UUID id) {
        return answers.open(own(viewer, id), way(id));
    }

    @PostMapping(LIST + "/{id}")
    View answer(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        return answers.answer(own(viewer, id), way(id), fields, () -> {});
    }

    private static Way way(UUID id) {
        return new Way(LIST + "/" + id, LIST);
    }

    private SecondLook own(Viewer viewer, UUID id) {
        require(viewer);
        return tenancy.in(viewer.organisation(), () -> looks.find(id))
                .filter(look -> look.person().equals(viewer.person()))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @GetMapping(LIST + "/{id}/difference")
    View difference(Viewer viewer, @PathVariable UUID id) {
        return view.page(viewer, both(viewer, id), null, Field.empty());
    }

    private Differences.Both both(Viewer viewer, UUID id) {
        require(viewer);
        return differences.find(viewer, id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @PostMapping(LIST + "/{id}/difference")
    Object settle(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Differences.Both both = both(viewer, id);
        Messages messages = layouts.messages();
        Difference.@Nullable Outcome wanted = wanted(outcome);
        boolean wrong = reason.isBlank() || reason.length() > LONGEST_REASON;
        if (wanted == null || wrong) {
            return view.page(
                            viewer,
                            both,
                            wanted == null ? messages.text("looks.settle.missing") : null,
                            wrong ? Field.wrong(reason, messages.text("second.reason.missing")) : Field.of(reason))
                    .withStatus(422);
        }
        return switch (differences.settle(viewer, both, wanted, reason.strip())) {
            case Differences.Settled.Done(var ruling) -> {
                Flash.notice(Notice.Kind.DONE, view.done(wanted, both, ruling)).keep(request);
                yield Redirect.to(LIST + "/" + id + "/difference");
            }
            case Differences.Settled.NotYours() -> throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
            case Differences.Settled.Meanwhile() -> {
                Flash.notice(Notice.Kind.WRONG, messages.text("looks.settle.meanwhile"))
                        .keep(request);
                yield Redirect.to(LIST + "/" + id + "/difference");
            }
        };
    }

    private static Difference.@Nullable Outcome wanted(String word) {
        return switch (word) {
            case "confirm" -> Difference.Outcome.CONFIRMED;
            case "take-back" -> Difference.Outcome.TAKEN_BACK;
            default -> null;
        };
    }
}
