package org.lectern.server.concerns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Word;
import org.lectern.server.concerns.ConcernView.Sent;
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

/** Concerns in the house: read in their order, joined to their comment, and answered. */
@Controller
class ConcernsController {

    private static final int LONGEST = 2000;

    private final Layouts layouts;
    private final ConcernAccess access;
    private final Concerns concerns;
    private final Answers answers;
    private final ConcernsView list;
    private final ConcernView view;

    ConcernsController(
            Layouts layouts,
            ConcernAccess access,
            Concerns concerns,
            Answers answers,
            ConcernsView list,
            ConcernView view) {
        this.layouts = layouts;
        this.access = access;
        this.concerns = concerns;
        this.answers = answers;
        this.list = list;
        this.view = view;
    }

    @GetMapping("/concerns")
    View list(Viewer viewer) {
        access.require(viewer);
        return View.of("concerns/concerns.jte", list.page(viewer));
    }

    @GetMapping("/concerns/{number}")
    View concern(Viewer viewer, @PathVariable String number) {
        return view.page(viewer, find(viewer, number), Sent.NOTHING);
    }

    private Concern find(Viewer viewer, String number) {
        access.require(viewer);
        return concerns.numbered(viewer.organisation(), number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @PostMapping("/concerns/{number}/look")
    Object look(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        boolean first = answers.look(viewer.organisation(), find(viewer, number), viewer.person());
        return told(number, first, "concerns.done.look", request);
    }

    @PostMapping("/concerns/{number}/comment")
    Object comment(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request) {
        Concern concern = find(viewer, number);
        Optional<UUID> item = concerns.comment(viewer.organisation(), comment.strip());
        if (item.isEmpty()) {
            Field wrong = Field.wrong(comment, text("concerns.comment.unknown"));
            return view.page(viewer, concern, Sent.NOTHING.withComment(wrong)).withStatus(422);
        }
        Concern now =
                answers.found(viewer.organisation(), concern, item.get(), viewer.person(), text("concerns.joined.why"));
        boolean same = now.id().equals(concern.id());
        return told(now.number(), true, same ? "concerns.done.found" : "concerns.done.joined", request);
    }

    @PostMapping("/concerns/{number}/answer")
    Object answer(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Concern concern = find(viewer, number);
        Concern.@Nullable Outcome outcome = Word.find(Concern.Outcome.class, fields.getOrDefault("outcome", ""));
        ConcernInput input = ConcernInput.of(fields);
        String words = input.words();
        if (outcome == null || words.length() > LONGEST) {
            Field field = words.length() > LONGEST
                    ? Field.wrong(words, layouts.messages().text("concerns.words.long", LONGEST))
                    : Field.of(words);
            String missing = outcome == null ? text("concerns.outcome.missing") : null;
            return view.page(
                            viewer,
                            concern,
                            new Sent(
                                    Field.empty(),
                                    outcome,
                                    field,
                                    input.language().toLanguageTag(),
                                    missing,
                                    Field.empty()))
                    .withStatus(422);
        }
        boolean first = answers.answer(
                viewer.organisation(), concern, new Answers.Answer(outcome, words, input.language()), viewer.person());
        return told(number, first, "concerns.done.answered", request);
    }

    private Object told(String number, boolean done, String key, HttpServletRequest request) {
        Flash.notice(done ? Notice.Kind.DONE : Notice.Kind.PLAIN, text(done ? key : "concerns.before"))
                .keep(request);
        return Redirect.to("/concerns/" + number);
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}
