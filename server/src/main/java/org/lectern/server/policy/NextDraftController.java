package org.lectern.server.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.DraftText;
import org.lectern.rulebook.Entries;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Shapes;
import org.lectern.rulebook.Yaml;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft of the next version, changed rule by rule: by a form, or in the text of a clause beside it. */
@Controller
class NextDraftController {

    private static final String NAME = "the draft";
    private static final int LONGEST_CLAUSE = 60_000;

    private final Layouts layouts;
    private final NextDrafts drafts;
    private final NextDraftView view;

    NextDraftController(Layouts layouts, NextDrafts drafts, NextDraftView view) {
        this.layouts = layouts;
        this.drafts = drafts;
        this.view = view;
    }

    @GetMapping(DraftPlace.DRAFT)
    View all(Viewer viewer) {
        NextDraft draft = draft(viewer);
        return switch (DraftText.read(NAME, draft.yaml())) {
            case DraftText.Result.Apart(DraftText text) -> view.all(viewer, draft, text);
            case DraftText.Result.Unreadable _ -> view.all(viewer, draft, null);
        };
    }

    @PostMapping(DraftPlace.DRAFT + "/drop")
    Object drop(Viewer viewer, @RequestParam(defaultValue = "0") int revision, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        return drafts.drop(viewer, revision)
                ? told("next-draft.done.dropped", DraftPlace.DRAFT, request)
                : meanwhile(viewer, DraftPlace.DRAFT, request);
    }

    @GetMapping("/policy/next/new-clause")
    View newClause(Viewer viewer) {
        return view.newClause(viewer, draft(viewer), Map.of(), null);
    }

    @PostMapping("/policy/next/new-clause")
    Object newClause(Viewer viewer, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        NextDraft draft = draft(viewer);
        DraftText text = text(draft);
        Map<String, List<String>> entries = RuleEntries.of(sent, "clause");
        Yaml own = Entries.part(Shapes.clause(), entries, "clause");
        String id = own instanceof Yaml.Keyed keyed && keyed.get("id") instanceof Yaml.Scalar(String value, boolean _)
                ? value
                : "";
        String wrong = !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                ? "next-draft.id.wrong"
                : text.clause(id) != null ? "next-draft.id.taken" : null;
        if (wrong != null || text.clauses().isEmpty()) {
            String told = layouts.messages().text(wrong == null ? "next-draft.no-place" : wrong);
            return view.newClause(viewer, draft, entries, told).withStatus(422);
        }
        return drafts.keep(viewer, draft, text.withClause((Yaml.Keyed) Objects.requireNonNull(own)))
                ? told("next-draft.done.kept", DraftPlace.address(id), request)
                : view.newClause(viewer, draft(viewer), entries, changed(viewer))
                        .withStatus(409);
    }

    @GetMapping(DraftPlace.DRAFT + "/{id}")
    View clause(Viewer viewer, @PathVariable String id) {
        NextDraft draft = draft(viewer);
        return view.clause(viewer, draft, clause(text(draft), id), null, null);
    }

    @PostMapping(DraftPlace.DRAFT + "/{id}/yaml")
    Object yaml(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String yaml,
            HttpServletRequest request) {
        NextDraft draft = draft(viewer);
        DraftText text = text(draft);
        ClausePart clause = clause(text, id);
        String sent = yaml.replace("\r\n", "\n");
        if (!DraftPlace.seen(clause).equals(seen)) {
            return view.clause(viewer, draft, clause, changed(viewer), view.refused(clause, sent, List.of()))
                    .withStatus(409);
        }
        if (sent.isBlank() || sent.length() > LONGEST_CLAUSE) {
            String told = layouts.messages().text("next-draft.yaml.wrong");
            return view.clause(viewer, draft, clause, told, view.refused(clause, sent, List.of()))
                    .withStatus(422);
        }
        String changed = text.with(clause, sent);
        return switch (DraftText.read(NAME, changed)) {
            case DraftText.Result.Unreadable(var problems) ->
                view.clause(viewer, draft, clause, null, view.refused(clause, sent, problems))
                        .withStatus(422);
            case DraftText.Result.Apart(DraftText now) -> {
                String back = now.clause(id) == null ? DraftPlace.DRAFT : DraftPlace.address(id);
                yield drafts.keep(viewer, draft, changed)
                        ? told("next-draft.done.kept", back, request)
                        : view.clause(viewer, draft, clause, changed(viewer), view.refused(clause, sent, List.of()))
                                .withStatus(409);
            }
        };
    }

    @PostMapping(DraftPlace.DRAFT + "/{id}/out")
    Object clauseOut(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        NextDraft draft = draft(viewer);
        DraftText text = text(draft);
        ClausePart clause = clause(text, id);
        if (text.clauses().size() == 1) {
            String told = layouts.messages().text("next-draft.last-clause");
            return view.clause(viewer, draft, clause, told, null).withStatus(422);
        }
        return DraftPlace.seen(clause).equals(seen) && drafts.keep(viewer, draft, text.without(clause))
                ? told("next-draft.done.out", DraftPlace.DRAFT, request)
                : meanwhile(viewer, DraftPlace.address(id), request);
    }

    @GetMapping(DraftPlace.DRAFT + "/{id}/{part}")
    View rule(Viewer viewer, @PathVariable String id, @PathVariable String part) {
        NextDraft draft = draft(viewer);
        ClausePart clause = clause(text(draft), id);
        return view.rule(viewer, draft, clause, DraftPlace.of(clause, part), null, null);
    }

    @PostMapping(DraftPlace.DRAFT + "/{id}/{part}")
    Object rule(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        NextDraft draft = draft(viewer);
        DraftText text = text(draft);
        ClausePart clause = clause(text, id);
        DraftPlace place = DraftPlace.of(clause, part);
        Map<String, List<String>> entries = RuleEntries.of(sent, place.name());
        String more = sent.getFirst("more");
        String up = sent.getFirst("up");
        if (more != null || up != null) {
            Map<String, List<String>> turned = more != null
                    ? RuleEntries.more(entries, more)
                    : RuleEntries.up(entries, Objects.requireNonNull(up));
            return view.rule(viewer, draft, clause, place, turned, null);
        }
        if (!DraftPlace.seen(clause).equals(sent.getFirst("seen"))) {
            return view.rule(viewer, draft, clause, place, entries, changed(viewer))
                    .withStatus(409);
        }
        Yaml value = Entries.part(place.shape(), entries, place.name());
        if (value == null) {
            return view.rule(
                            viewer,
                            draft,
                            clause,
                            place,
                            entries,
                            layouts.messages().text("next-draft.nothing"))
                    .withStatus(422);
        }
        return keep(viewer, draft, text, clause, place, entries, value, request);
    }

    private Object keep(
            Viewer viewer,
            NextDraft draft,
            DraftText text,
            ClausePart clause,
            DraftPlace place,
            Map<String, List<String>> entries,
            Yaml value,
            HttpServletRequest request) {
        String changed = switch (place) {
            case DraftPlace.Own() -> text.withOwn(clause, (Yaml.Keyed) value);
            case DraftPlace.One(int number, var kind, var _) -> text.with(clause, number, kind, value);
            case DraftPlace.Another(var kind) -> text.withNew(clause, kind, value);
        };
        if (!drafts.keep(viewer, draft, changed)) {
            return view.rule(viewer, draft, clause, place, entries, changed(viewer))
                    .withStatus(409);
        }
        return after(changed, clause, place, value, request);
    }

    /** Back to the clause, or to the form where something is to be put right. */
    private Object after(String yaml, ClausePart before, DraftPlace place, Yaml value, HttpServletRequest request) {
        DraftText text = NextDraftView.apart(DraftText.read(NAME, yaml));
        String id = place instanceof DraftPlace.Own
                        && ((Yaml.Keyed) value).get("id") instanceof Yaml.Scalar(String other, boolean _)
                ? other
                : before.id();
        ClausePart now = text.clause(id);
        if (now == null) {
            return told("next-draft.done.kept", DraftPlace.DRAFT, request);
        }
        int number = place instanceof DraftPlace.Another ? now.controls().size() - 1 : place.number();
        boolean sound =
                DraftChecked.of(yaml).fields(now, number, layouts.messages()).isEmpty();
        String form = DraftPlace.address(id) + "/" + (number < 0 ? "own" : String.valueOf(number));
        return sound
                ? told("next-draft.done.kept", DraftPlace.address(id), request)
                : told("next-draft.done.wrong", form, request);
    }

    @PostMapping(DraftPlace.DRAFT + "/{id}/{part}/out")
    Object ruleOut(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        NextDraft draft = draft(viewer);
        DraftText text = text(draft);
        ClausePart clause = clause(text, id);
        if (!(DraftPlace.of(clause, part) instanceof DraftPlace.One(int number, var _, var _))) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return DraftPlace.seen(clause).equals(seen) && drafts.keep(viewer, draft, text.without(clause, number))
                ? told("next-draft.done.out", DraftPlace.address(id), request)
                : meanwhile(viewer, DraftPlace.address(id), request);
    }

    private NextDraft draft(Viewer viewer) {
        viewer.require(Permission.MANAGE_POLICY);
        return drafts.now(viewer.organisation());
    }

    private static DraftText text(NextDraft draft) {
        return switch (DraftText.read(NAME, draft.yaml())) {
            case DraftText.Result.Apart(DraftText text) -> text;
            case DraftText.Result.Unreadable _ -> throw new Refusal(Problem.NOT_FOUND);
        };
    }

    private static ClausePart clause(DraftText text, String id) {
        @Nullable ClausePart clause = text.clause(id);
        if (clause == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return clause;
    }

    private String changed(Viewer viewer) {
        return layouts.messages().text("next-draft.meanwhile", view.changed(viewer, drafts.now(viewer.organisation())));
    }

    private Object meanwhile(Viewer viewer, String to, HttpServletRequest request) {
        Flash.notice(
                        Notice.Kind.WRONG,
                        layouts.messages()
                                .text(
                                        "next-draft.meanwhile.nothing",
                                        view.changed(viewer, drafts.now(viewer.organisation()))))
                .keep(request);
        return Redirect.to(to);
    }

    private Object told(String key, String to, HttpServletRequest request) {
        Notice.Kind kind = key.equals("next-draft.done.wrong") ? Notice.Kind.WRONG : Notice.Kind.DONE;
        Flash.notice(kind, layouts.messages().text(key)).keep(request);
        return Redirect.to(to);
    }
}
