package org.lectern.server.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.DraftText;
import org.lectern.rulebook.Entries;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Shapes;
import org.lectern.rulebook.Yaml;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft of the next version and its clauses, each with its text. */
@Controller
class NextDraftController {

    private static final String NEW = "/policy/next/new-clause";
    private static final int LONGEST_CLAUSE = 60_000;

    private final NextDrafts drafts;
    private final NextDraftView view;
    private final DraftTold told;

    NextDraftController(NextDrafts drafts, NextDraftView view, DraftTold told) {
        this.drafts = drafts;
        this.view = view;
        this.told = told;
    }

    private NextDraft draft(Viewer viewer) {
        viewer.require(Permission.MANAGE_POLICY);
        return drafts.now(viewer.organisation());
    }

    @GetMapping(DraftPlace.DRAFT)
    View all(Viewer viewer) {
        NextDraft draft = draft(viewer);
        return switch (DraftText.read(InDraft.NAME, draft.yaml())) {
            case DraftText.Result.Apart(DraftText text) -> view.all(viewer, draft, text);
            case DraftText.Result.Unreadable _ -> view.all(viewer, draft, null);
        };
    }

    @PostMapping(DraftPlace.DRAFT + "/drop")
    Object drop(Viewer viewer, @RequestParam(defaultValue = "0") int revision, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        return drafts.drop(viewer, revision)
                ? told.done("dropped", DraftPlace.DRAFT, request)
                : told.nothing(viewer, DraftPlace.DRAFT, request);
    }

    @GetMapping(NEW)
    View newClause(Viewer viewer) {
        return view.newClause(viewer, draft(viewer), Map.of(), null);
    }

    @PostMapping(NEW)
    Object newClause(Viewer viewer, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        NextDraft draft = draft(viewer);
        DraftText text = InDraft.text(draft);
        Map<String, List<String>> entries = RuleEntries.of(sent, "clause");
        Yaml own = Entries.part(Shapes.clause(), entries, "clause");
        String id = DraftPlace.id(own);
        String wrong = wrong(text, id);
        if (wrong != null) {
            return view.newClause(viewer, draft, entries, told.text(wrong)).withStatus(422);
        }
        String changed = text.withClause((Yaml.Keyed) Objects.requireNonNull(own));
        String unreadable = DraftTold.unreadable(changed);
        if (unreadable != null) {
            return view.newClause(viewer, draft, entries, unreadable).withStatus(422);
        }
        return drafts.keep(viewer, draft, changed)
                ? told.done("kept", DraftPlace.address(id), request)
                : view.newClause(viewer, draft(viewer), entries, told.meanwhile(viewer))
                        .withStatus(409);
    }

    private static @Nullable String wrong(DraftText text, String id) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            return "id.wrong";
        }
        if (text.clause(id) != null) {
            return "id.taken";
        }
        return text.clauses().isEmpty() ? "no-place" : null;
    }

    @GetMapping(DraftPlace.DRAFT + "/{id}")
    View clause(Viewer viewer, @PathVariable String id) {
        return view.clause(viewer, InDraft.of(draft(viewer), id), null, null);
    }

    @PostMapping(DraftPlace.DRAFT + "/{id}/yaml")
    Object yaml(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String yaml,
            HttpServletRequest request) {
        InDraft at = InDraft.of(draft(viewer), id);
        String sent = yaml.replace("\r\n", "\n");
        if (!at.isAs(seen)) {
            return back(viewer, at, sent, told.meanwhile(viewer), 409);
        }
        if (sent.isBlank() || sent.length() > LONGEST_CLAUSE) {
            return back(viewer, at, sent, told.text("yaml.wrong"), 422);
        }
        String changed = at.text().with(at.clause(), sent);
        return switch (DraftText.read(InDraft.NAME, changed)) {
            case DraftText.Result.Unreadable(var problems) ->
                view.clause(viewer, at, null, view.refused(at.clause(), sent, problems))
                        .withStatus(422);
            case DraftText.Result.Apart(DraftText now) ->
                drafts.keep(viewer, at.draft(), changed)
                        ? told.done("kept", now.clause(id) == null ? DraftPlace.DRAFT : at.address(), request)
                        : back(viewer, at, sent, told.meanwhile(viewer), 409);
        };
    }

    private View back(Viewer viewer, InDraft at, String sent, String what, int status) {
        return view.clause(viewer, at, what, view.refused(at.clause(), sent, List.of()))
                .withStatus(status);
    }

    @PostMapping(DraftPlace.DRAFT + "/{id}/out")
    Object out(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        InDraft at = InDraft.of(draft(viewer), id);
        if (at.text().clauses().size() == 1) {
            return view.clause(viewer, at, told.text("last-clause"), null).withStatus(422);
        }
        return at.isAs(seen) && drafts.keep(viewer, at.draft(), at.text().without(at.clause()))
                ? told.done("out", DraftPlace.DRAFT, request)
                : told.nothing(viewer, at.address(), request);
    }
}
