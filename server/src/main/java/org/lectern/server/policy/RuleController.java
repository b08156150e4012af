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
import org.lectern.rulebook.Yaml;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One rule of the draft, or what a clause says beside its rules, changed by its form. */
@Controller
class RuleController {

    private static final String RULE = DraftPlace.DRAFT + "/{id}/{part}";

    private final Layouts layouts;
    private final NextDrafts drafts;
    private final NextDraftView view;
    private final DraftTold told;

    RuleController(Layouts layouts, NextDrafts drafts, NextDraftView view, DraftTold told) {
        this.layouts = layouts;
        this.drafts = drafts;
        this.view = view;
        this.told = told;
    }

    private InDraft at(Viewer viewer, String id) {
        viewer.require(Permission.MANAGE_POLICY);
        return InDraft.of(drafts.now(viewer.organisation()), id);
    }

    @GetMapping(RULE)
    View rule(Viewer viewer, @PathVariable String id, @PathVariable String part) {
        InDraft at = at(viewer, id);
        return view.rule(viewer, at, DraftPlace.of(at.clause(), part), null, null);
    }

    /** Keeps what the form says, or shows it again with one part more or in another order. */
    @PostMapping(RULE)
    Object change(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        InDraft at = at(viewer, id);
        DraftPlace place = DraftPlace.of(at.clause(), part);
        Map<String, List<String>> entries = RuleEntries.of(sent, place.name());
        String more = sent.getFirst("more");
        String up = sent.getFirst("up");
        if (more != null || up != null) {
            return view.rule(viewer, at, place, turned(entries, more, up), null);
        }
        if (!at.isAs(Objects.requireNonNullElse(sent.getFirst("seen"), ""))) {
            return view.rule(viewer, at, place, entries, told.meanwhile(viewer)).withStatus(409);
        }
        Yaml value = Entries.part(place.shape(), entries, place.name());
        String changed = value == null ? "" : changed(at, place, value);
        String wrong = value == null ? told.text("nothing") : DraftTold.unreadable(changed);
        if (wrong != null) {
            return view.rule(viewer, at, place, entries, wrong).withStatus(422);
        }
        return drafts.keep(viewer, at.draft(), changed)
                ? kept(changed, at, place, Objects.requireNonNull(value), request)
                : view.rule(viewer, at, place, entries, told.meanwhile(viewer)).withStatus(409);
    }

    private static Map<String, List<String>> turned(
            Map<String, List<String>> entries, @Nullable String more, @Nullable String up) {
        return more != null ? RuleEntries.more(entries, more) : RuleEntries.up(entries, Objects.requireNonNull(up));
    }

    private static String changed(InDraft at, DraftPlace place, Yaml value) {
        return switch (place) {
            case DraftPlace.Own() -> at.text().withOwn(at.clause(), (Yaml.Keyed) value);
            case DraftPlace.One(int number, var kind, var _) -> at.text().with(at.clause(), number, kind, value);
            case DraftPlace.Another(var kind) -> at.text().withNew(at.clause(), kind, value);
        };
    }

    /** Back to the clause, or to the form where something is to be put right. */
    private Object kept(String yaml, InDraft before, DraftPlace place, Yaml value, HttpServletRequest request) {
        DraftText text = NextDraftView.apart(DraftText.read(InDraft.NAME, yaml));
        String id = place instanceof DraftPlace.Own
                ? DraftPlace.id(value)
                : before.clause().id();
        ClausePart now = text.clause(id);
        if (now == null) {
            return told.done("kept", DraftPlace.DRAFT, request);
        }
        int number = place instanceof DraftPlace.Another ? now.controls().size() - 1 : place.number();
        boolean sound = DraftChecked.of(yaml, List.of())
                .fields(now, number, layouts.messages())
                .isEmpty();
        String clause = DraftPlace.address(id);
        return sound
                ? told.done("kept", clause, request)
                : told.wrong(clause + "/" + (number < 0 ? "own" : String.valueOf(number)), request);
    }

    @PostMapping(RULE + "/out")
    Object out(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        InDraft at = at(viewer, id);
        if (!(DraftPlace.of(at.clause(), part) instanceof DraftPlace.One(int number, var _, var _))) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return at.isAs(seen) && drafts.keep(viewer, at.draft(), at.text().without(at.clause(), number))
                ? told.done("out", at.address(), request)
                : told.nothing(viewer, at.address(), request);
    }
}
