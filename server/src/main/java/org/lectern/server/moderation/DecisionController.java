package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Permission;
import org.lectern.server.moderation.Decision.Ground;
import org.lectern.server.moderation.pages.ConfirmPage;
import org.lectern.server.moderation.pages.PreviewFragment;
import org.lectern.server.moderation.pages.WillHappenFragment;
import org.lectern.server.people.People;
import org.lectern.server.web.Flash;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes decisions: what will happen, the decision itself, and its undoing. */
@Controller
class DecisionController {

    private final PageParts parts;
    private final CommentsController comments;
    private final QueueView queue;
    private final Found.Finder finder;
    private final Decisions decisions;
    private final Consequences consequences;
    private final People people;
    private final Claims claims;
    private final DeskView desk;
    private final Criticism criticism;
    private final Sweeps sweeps;

    DecisionController(
            PageParts parts,
            CommentsController comments,
            QueueView queue,
            Found.Finder finder,
            Decisions decisions,
            Consequences consequences,
            People people,
            Claims claims,
            DeskView desk,
            Criticism criticism,
            Sweeps sweeps) {
        this.parts = parts;
        this.comments = comments;
        this.queue = queue;
        this.finder = finder;
        this.decisions = decisions;
        this.consequences = consequences;
        this.people = people;
        this.claims = claims;
        this.desk = desk;
        this.criticism = criticism;
        this.sweeps = sweeps;
    }

    /** What is chosen would do; whoever chooses has begun to decide, so that the case is theirs for a time. */
    @PostMapping("/cases/{number}/preview")
    View preview(Viewer viewer, @PathVariable String number, @RequestParam Map<String, String> fields) {
        viewer.require(Permission.READ);
        Found found = finder.numbered(viewer.organisation(), number);
        Layout layout = parts.layout(viewer, "comments.title");
        QueueQuery query = QueueQuery.parse(fields.get("in"));
        boolean begun = claims.begun(viewer, found.about().id());
        return View.of(
                "moderation/preview.jte",
                new PreviewFragment(
                        consequences.fragment(
                                viewer, layout, found, DecisionForm.of(fields).under(found.rulebook())),
                        begun ? desk.beside(viewer, layout, found, query) : null));
    }

    @PostMapping("/cases/{number}/decisions")
    Object decide(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        DecisionForm sent = DecisionForm.of(fields);
        Act act = sent.act();
        viewer.require(act == Act.RESTORE ? Permission.RESTORE : Permission.DECIDE);
        if (sent.attested() != null) {
            viewer.require(Permission.ATTEST);
        }
        Found found = finder.numbered(viewer.organisation(), number);
        DecisionForm form = sent.under(found.rulebook());
        Layout layout = parts.layout(viewer, "comments.title");
        boolean mirrored = act != null && criticism.asks(viewer, found, act, form);
        List<Found> others = sweeps.others(viewer, found, form);
        DecisionView.Wrong wrong = wrong(layout, found, form, mirrored, others);
        if (act == null || !wrong.equals(DecisionView.Wrong.NOTHING)) {
            return again(viewer, number, form, fields, wrong, 422);
        }
        WillHappenFragment will = consequences.fragment(viewer, layout, found, form);
        if (!form.confirmed() && will.complete() && act != Act.RESTORE) {
            claims.begun(viewer, found.about().id());
            return confirm(viewer, layout, found, form, fields, will);
        }
        Ground ground =
                act.removes() && form.attested() != Attestation.CONTRABAND ? form.ground(found.item()) : Ground.NONE;
        DecisionRequest asked = new DecisionRequest(
                found.about().seenAt(form.caseVersion()),
                form.revision(),
                act,
                act.removes() ? form.citation() : null,
                ground == null ? Ground.NONE : ground,
                form.reason(),
                form.attested(),
                mirrored ? form.mirror() : null);
        Ruling ruling = sweeps.decide(viewer, asked, others, form.sweep());
        return answer(
                viewer,
                layout,
                found,
                form,
                SweepView.done(layout, others, form.sweep()),
                ruling instanceof Ruling.Meanwhile ? sentTwice(viewer, number, form) : ruling,
                fields,
                request);
    }

    private static DecisionView.Wrong wrong(
            Layout layout, Found found, DecisionForm form, boolean mirrored, List<Found> others) {
        Act act = form.act();
        if (act == null) {
            return DecisionView.Wrong.problem(layout.text("decide.missing.act"));
        }
        if (!act.removes()) {
            return DecisionView.Wrong.NOTHING;
        }
        boolean noClause = form.citation() == null;
        boolean noGround = form.ground(found.item()) == null;
        boolean noReason = form.reason().isEmpty();
        String asked = mirrored ? unanswered(layout, form.mirror()) : null;
        String unanswered = asked == null ? SweepView.unanswered(layout, others, form.sweep()) : asked;
        return !noClause && !noGround && !noReason && unanswered == null
                ? DecisionView.Wrong.NOTHING
                : new DecisionView.Wrong(
                        noClause ? layout.text("decide.missing.clause") : unanswered,
                        null,
                        noGround ? layout.text("decide.missing.ground") : null,
                        noReason ? layout.text("decide.missing.reason") : null);
    }

    /** What is still to be said of criticism before it is removed, or null where nothing is. */
    private static @Nullable String unanswered(Layout layout, @Nullable Mirror mirror) {
        return mirror == null
                ? layout.text("mirror.missing")
                : mirror.carries() ? null : layout.text("mirror.no.follows");
    }

    private View confirm(
            Viewer viewer,
            Layout layout,
            Found found,
            DecisionForm form,
            Map<String, String> fields,
            WillHappenFragment will) {
        List<ConfirmPage.Sent> sent = fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(layout.csrf().parameterName()))
                .map(field -> new ConfirmPage.Sent(field.getKey(), field.getValue()))
                .toList();
        return View.of(
                "moderation/confirm.jte",
                new ConfirmPage(
                        layout,
                        found.about().number(),
                        found.about().number(),
                        sent,
                        PageParts.marked(found.item().text(), List.of(), form.ground(found.item())),
                        parts.veils(viewer)
                                .over(
                                        NoticedWords.labels(found.noticed()),
                                        found.item().text()),
                        will));
    }

    // Whoever presses the button twice has decided once.
    private Ruling sentTwice(Viewer viewer, String number, DecisionForm form) {
        return finder.numbered(viewer.organisation(), number).decisions().reversed().stream()
                .limit(1)
                .filter(last -> last.decidedBy().equals(viewer.person()))
                .filter(last -> last.act() == form.act() && last.revision() == form.revision())
                .filter(last -> last.state() == DecisionState.IN_FORCE)
                .map(last -> (Ruling) new Ruling.Decided(last, decisions.undoUntil(last)))
                .findFirst()
                .orElseGet(Ruling.Meanwhile::new);
    }

    /** The comment in a line, or what covers it. */
    private String named(Viewer viewer, Layout layout, Found found) {
        Veil veil = ItemView.veil(parts.veils(viewer), found.item(), found.noticed());
        return veil == null ? PageParts.excerpt(found.item().text()) : layout.text("veil.text", veil.why());
    }

    private Object answer(
            Viewer viewer,
            Layout layout,
            Found found,
            DecisionForm form,
            String others,
            Ruling ruling,
            Map<String, String> fields,
            HttpServletRequest request) {
        String number = found.about().number();
        Messages messages = layout.messages();
        return switch (ruling) {
            case Ruling.Decided(var decision, var undoUntil) -> {
                Flash.undo(
                                messages.text(
                                                "done." + decision.act().word(),
                                                decision.attested() == Attestation.CONTRABAND
                                                        ? "…"
                                                        : named(viewer, layout, found))
                                        + others,
                                "/cases/" + number + "/decisions/" + decision.id() + "/undo",
                                undoUntil)
                        .keep(request);
                yield next(viewer, fields);
            }
            case Ruling.Proposed(var _, var second) -> {
                Flash.notice(Notice.Kind.CLOCK, messages.text("done.proposed", second) + others)
                        .keep(request);
                yield next(viewer, fields);
            }
            case Ruling.Held _ -> {
                Flash.notice(Notice.Kind.CLOCK, messages.text("done.held") + others)
                        .keep(request);
                yield next(viewer, fields);
            }
            case Ruling.RefusedByPolicy(var reasons) ->
                again(viewer, number, form, fields, DecisionView.Wrong.problem(String.join(" ", reasons)), 422);
            case Ruling.NotPossible(var key) ->
                again(
                        viewer,
                        number,
                        form,
                        fields,
                        DecisionView.Wrong.problem(messages.text(key, viewer.roleTitle())),
                        422);
            case Ruling.Meanwhile() ->
                again(
                        viewer,
                        number,
                        form,
                        fields,
                        new DecisionView.Wrong(null, meanwhile(viewer, messages, number), null, null),
                        409);
        };
    }

    private String next(Viewer viewer, Map<String, String> fields) {
        return "redirect:" + queue.next(viewer, QueueQuery.parse(fields.get("in")));
    }

    /** Who decided what meanwhile, in words. */
    private String meanwhile(Viewer viewer, Messages messages, String number) {
        Found now = finder.numbered(viewer.organisation(), number);
        if (now.decisions().isEmpty()) {
            return messages.text("decide.meanwhile.changed");
        }
        Decision last = now.decisions().getLast();
        String name = people.names(List.of(last.decidedBy())).getOrDefault(last.decidedBy(), "");
        return messages.text(
                "decide.meanwhile",
                name,
                parts.when(viewer, last.decidedAt()).shortText(),
                messages.text("act.word." + last.act().word()));
    }

    private View again(
            Viewer viewer,
            String number,
            DecisionForm form,
            Map<String, String> fields,
            DecisionView.Wrong wrong,
            int status) {
        return comments.page(
                viewer,
                number,
                QueueQuery.parse(fields.get("in")),
                new CommentsController.Sent(form, wrong, DeskForm.EMPTY),
                status);
    }

    @PostMapping("/cases/{number}/decisions/{decision}/undo")
    String undo(Viewer viewer, @PathVariable String number, @PathVariable UUID decision, HttpServletRequest request) {
        Found found = finder.numbered(viewer.organisation(), number);
        Decision about = found.decisions().stream()
                .filter(one -> one.id().value().equals(decision))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        viewer.require(about.act() == Act.RESTORE ? Permission.RESTORE : Permission.DECIDE);
        boolean undone = sweeps.undo(viewer, found, decision);
        Messages messages = parts.layout(viewer, "comments.title").messages();
        Flash.notice(undone ? Notice.Kind.DONE : Notice.Kind.WRONG, messages.text(undone ? "done.undone" : "undo.late"))
                .keep(request);
        return "redirect:/comments/" + number;
    }
}
