package org.lectern.server.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.log.Reads;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.publishing.OwnWordsCheck.Hint;
import org.lectern.server.publishing.pages.SavedFragment;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for an answer, and answering it. */
@Controller
class AnswersController {

    private static final int LONGEST = 5000;
    private static final int LONGEST_LINE = 300;

    private final Clock clock;
    private final Layouts layouts;
    private final Tenancy tenancy;
    private final Reads reads;
    private final AnswersView view;
    private final Answering answering;
    private final Replies replies;
    private final OwnWordsCheck check;
    private final PreparedAnswers prepared;

    AnswersController(
            Clock clock,
            Layouts layouts,
            Tenancy tenancy,
            Reads reads,
            AnswersView view,
            Answering answering,
            Replies replies,
            OwnWordsCheck check,
            PreparedAnswers prepared) {
        this.clock = clock;
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.reads = reads;
        this.view = view;
        this.answering = answering;
        this.replies = replies;
        this.check = check;
        this.prepared = prepared;
    }

    @Bean
    static RailSource answersInRail(Answering answering) {
        return _ -> List.of(new RailPlace(
                15,
                "pencil",
                "rail.answers",
                "/answers",
                Waits.counted(answering.count(RailPlace.COUNTED + 1)),
                Permission.PUBLISH));
    }

    @GetMapping("/answers")
    View list(Viewer viewer) {
        viewer.require(Permission.PUBLISH);
        return View.of("publishing/answers.jte", view.list(viewer));
    }

    @GetMapping("/answers/{number}")
    View one(Viewer viewer, @PathVariable String number) {
        Asked asked = asked(viewer, number);
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "comment",
                        asked.item().id().toString()));
        return View.of("publishing/answer.jte", view.one(viewer, asked, null));
    }

    /** Goes to where a comment is answered, whether or not the policy asks for an answer. */
    @PostMapping("/answers/about/{comment}")
    Object begin(Viewer viewer, @PathVariable String comment) {
        viewer.require(Permission.PUBLISH);
        return Redirect.to("/answers/" + answering.begin(viewer.organisation(), comment, viewer.person()));
    }

    private Asked asked(Viewer viewer, String number) {
        viewer.require(Permission.PUBLISH);
        return answering.numbered(viewer.organisation(), number);
    }

    private View again(Viewer viewer, String number, ComposerForm form, int status) {
        return View.of(
                        "publishing/answer.jte",
                        view.one(viewer, answering.numbered(viewer.organisation(), number), form))
                .withStatus(status);
    }

    private static ComposerForm form(Viewer viewer, Map<String, String> fields) {
        String quotes = fields.getOrDefault("quotes", "").strip();
        return ComposerForm.written(
                Texts.typed(fields.getOrDefault("text", "")),
                Signatures.chosen(viewer, fields.getOrDefault("signature", "")),
                quotes.length() > LONGEST_LINE ? "" : quotes,
                number(fields, "seen"),
                number(fields, "revision"));
    }

    private static int number(Map<String, String> fields, String name) {
        String sent = fields.getOrDefault(name, "");
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }

    private static Replies.Words words(ComposerForm form) {
        return new Replies.Words(form.text().value(), form.signature(), form.quotes(), form.seen(), form.revision());
    }

    @PostMapping("/answers/{number}/draft")
    Object keep(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Asked asked = asked(viewer, number);
        ComposerForm form = form(viewer, fields);
        if (form.text().value().length() > LONGEST) {
            return again(viewer, number, form.wrong(text("answer.too-long", LONGEST)), 422);
        }
        if (replies.keep(viewer, asked.about(), words(form)).isEmpty()) {
            return meanwhile(viewer, number, form);
        }
        Flash.notice(Notice.Kind.DONE, text("answer.kept")).keep(request);
        return Redirect.to("/answers/" + number);
    }

    private View meanwhile(Viewer viewer, String number, ComposerForm form) {
        return again(viewer, number, form.wrong(text("answer.meanwhile")), 409);
    }

    private String text(String key, Object... arguments) {
        return layouts.messages().text(key, arguments);
    }

    /** Keeps a draft while it is written; says so in the page without loading it anew. */
    @PostMapping("/answers/{number}/autosave")
    View autosave(Viewer viewer, @PathVariable String number, @RequestParam Map<String, String> fields) {
        Asked asked = asked(viewer, number);
        ComposerForm form = form(viewer, fields);
        SavedFragment said = form.text().value().length() > LONGEST
                ? new SavedFragment(form.seen(), text("answer.too-long", LONGEST))
                : replies.keep(viewer, asked.about(), words(form))
                        .map(draft -> new SavedFragment(draft.version(), text("answer.kept")))
                        .orElseGet(() -> new SavedFragment(form.seen(), text("answer.meanwhile")));
        return View.of("publishing/saved.jte", said);
    }

    @PostMapping("/answers/{number}/insert")
    Object insert(Viewer viewer, @PathVariable String number, @RequestParam Map<String, String> fields) {
        Asked asked = asked(viewer, number);
        ComposerForm form = form(viewer, fields);
        String ready = prepared.find(viewer.organisation(), fields.getOrDefault("prepared", ""))
                .map(one -> variables(viewer, asked).in(one.text()))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        String before = form.text().value();
        return again(
                viewer,
                number,
                ComposerForm.written(
                        before.isEmpty() ? ready : before + "\n\n" + ready,
                        form.signature(),
                        form.quotes(),
                        form.seen(),
                        form.revision()),
                200);
    }

    private Variables variables(Viewer viewer, Asked asked) {
        Item item = asked.item();
        return new Variables(Map.of(
                "author", item.author(),
                "library", viewer.organisationName(),
                "post", answering.post(viewer.organisation(), item).title(),
                "me", viewer.name(),
                "today", layouts.times(viewer).at(clock.instant()).shortText()));
    }

    @PostMapping("/answers/{number}/send")
    Object send(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Asked asked = asked(viewer, number);
        ComposerForm form = form(viewer, fields);
        String text = form.text().value();
        if (text.isEmpty() || text.length() > LONGEST) {
            return again(
                    viewer,
                    number,
                    form.wrong(text(text.isEmpty() ? "answer.empty" : "answer.too-long", LONGEST)),
                    422);
        }
        List<String> open = Variables.left(text);
        if (!open.isEmpty()) {
            return again(viewer, number, form.wrong(text("answer.variable", open.getFirst())), 422);
        }
        List<Hint> noticed = check.look(
                viewer.organisation(),
                text,
                answering.post(viewer.organisation(), asked.item()).text(),
                clock.instant());
        Replies.Checked checked =
                new Replies.Checked(noticed.stream().map(Hint::label).toList(), fields.containsKey("stand-by"));
        Sending sending = answering.byHand(viewer.organisation(), asked.item())
                ? replies.writtenByHand(viewer, asked.about(), words(form), checked)
                : replies.send(viewer, asked.about(), words(form), checked);
        return switch (sending) {
            case Sending.Stopped(List<Stop> stops) -> again(viewer, number, form.with(noticed, stops), 422);
            case Sending.Misquoted(String key, String what) -> again(viewer, number, form.wrong(text(key, what)), 422);
            case Sending.Meanwhile() -> meanwhile(viewer, number, form);
            case Sending.OtherWords(boolean sealed) ->
                again(viewer, number, form.wrong(text(sealed ? "answer.closed" : "answer.other-words")), 409);
            case Sending.OnItsWay(Instant until) -> {
                Flash.undo(text("answer.sent"), "/answers/" + number + "/undo", until)
                        .keep(request);
                yield Redirect.to("/answers/" + number);
            }
            case Sending.WrittenByHand() -> {
                Flash.notice(Notice.Kind.DONE, text("answer.ended")).keep(request);
                yield Redirect.to("/answers/" + number);
            }
        };
    }

    @PostMapping("/answers/{number}/undo")
    Object undo(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Asked asked = asked(viewer, number);
        boolean undone = replies.undo(viewer, asked.about());
        Flash.notice(undone ? Notice.Kind.DONE : Notice.Kind.WRONG, text(undone ? "answer.undone" : "answer.too-late"))
                .keep(request);
        return Redirect.to("/answers/" + number);
    }

    @PostMapping("/answers/{number}/elsewhere")
    Object elsewhere(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String where,
            HttpServletRequest request) {
        Asked asked = asked(viewer, number);
        if (wrongLine(where)) {
            return again(
                    viewer,
                    number,
                    ComposerForm.of(viewer, asked).wrongWhere(where, text("answer.where.missing")),
                    422);
        }
        return ended(replies.elsewhere(viewer, asked.about(), where.strip()), request);
    }

    @PostMapping("/answers/{number}/not-needed")
    Object notNeeded(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Asked asked = asked(viewer, number);
        if (wrongLine(reason)) {
            return again(
                    viewer,
                    number,
                    ComposerForm.of(viewer, asked).wrongReason(reason, text("answer.reason.missing")),
                    422);
        }
        return ended(replies.notNeeded(viewer, asked.about(), reason.strip()), request);
    }

    private static boolean wrongLine(String line) {
        return line.isBlank() || line.length() > LONGEST_LINE;
    }

    private Object ended(boolean done, HttpServletRequest request) {
        Flash.notice(done ? Notice.Kind.DONE : Notice.Kind.WRONG, text(done ? "answer.ended" : "answer.ended-before"))
                .keep(request);
        return Redirect.to("/answers");
    }
}
