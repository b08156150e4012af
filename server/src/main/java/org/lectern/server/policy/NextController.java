package org.lectern.server.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.policy.pages.NextPage;
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

/** The version of the policy that comes next: proposed by one person, brought into force by another. */
@Controller
class NextController {

    static final int LONGEST = 1000;
    private static final int LONGEST_TEXT = 500_000;
    private static final int MOST_DAYS = 90;
    private static final String NEXT = "/policy/next";
    private static final Set<String> NOTHING_DONE = Set.of("next.done.meanwhile", "next.done.people");

    private final Layouts layouts;
    private final Proposals proposals;
    private final NextDrafts drafts;
    private final NextView view;
    private final NextDraftView draftView;

    NextController(Layouts layouts, Proposals proposals, NextDrafts drafts, NextView view, NextDraftView draftView) {
        this.layouts = layouts;
        this.proposals = proposals;
        this.drafts = drafts;
        this.view = view;
        this.draftView = draftView;
    }

    @GetMapping(NEXT)
    View next(Viewer viewer, @RequestParam(required = false) @Nullable UUID from) {
        viewer.require(from == null ? Permission.SEE_COVERAGE : Permission.MANAGE_POLICY);
        return view.page(viewer, from == null ? null : view.read(viewer, from), Field.empty(), Field.empty());
    }

    @PostMapping(NEXT)
    Object propose(
            Viewer viewer,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String base,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        Messages messages = layouts.messages();
        boolean said = !note.isBlank() && note.length() <= LONGEST && yaml.length() <= LONGEST_TEXT;
        int beside = days(days.strip());
        if (!said || beside < 0) {
            Field why = said ? Field.of(note) : Field.wrong(note, messages.text("next.note.wrong"));
            Field howLong = beside < 0 ? Field.wrong(days, messages.text("next.days.wrong")) : Field.of(days);
            return refused(viewer, new NextPage.Form(yaml, seen, base, why, howLong, List.of(), null));
        }
        if (drafts.overtaken(viewer.organisation(), base)) {
            return overtaken(viewer, yaml, note, days);
        }
        List<String> wrong =
                wrong(proposals.propose(viewer, yaml.replace("\r\n", "\n"), note.strip(), beside), messages);
        return wrong.isEmpty()
                ? told("next.done.proposed", request)
                : refused(viewer, new NextPage.Form(yaml, seen, base, Field.of(note), Field.of(days), wrong, null));
    }

    // What came into force meanwhile would go with the old text; whoever sends it again has been told.
    private View overtaken(Viewer viewer, String yaml, String note, String days) {
        return refused(viewer, now(viewer, yaml, note, days, layouts.messages().text("next.overtaken")));
    }

    private NextPage.Form now(Viewer viewer, String yaml, String note, String days, String wrong) {
        return new NextPage.Form(
                yaml,
                drafts.now(viewer.organisation()).revision(),
                drafts.base(viewer.organisation()),
                Field.of(note),
                Field.of(days),
                List.of(wrong),
                null);
    }

    /** Keeps the whole text as the draft, sound or not. */
    @PostMapping(NEXT + "/text")
    Object keep(
            Viewer viewer,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String base,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        if (drafts.overtaken(viewer.organisation(), base)) {
            return overtaken(viewer, yaml, note, days);
        }
        NextDraft draft = drafts.now(viewer.organisation());
        boolean asSeen =
                draft.revision() == seen && (base.isEmpty() || base.equals(drafts.base(viewer.organisation())));
        boolean fits = !yaml.isBlank() && yaml.length() <= LONGEST_TEXT;
        if (fits && asSeen && drafts.keep(viewer, draft, yaml.replace("\r\n", "\n"))) {
            Flash.notice(Notice.Kind.DONE, layouts.messages().text("next.done.kept"))
                    .keep(request);
            return Redirect.to(DraftPlace.DRAFT);
        }
        String wrong = fits
                ? layouts.messages()
                        .text("next.draft.meanwhile", draftView.changed(viewer, drafts.now(viewer.organisation())))
                : layouts.messages().text("next-draft.yaml.wrong");
        return refused(viewer, now(viewer, yaml, note, days, wrong));
    }

    private View refused(Viewer viewer, NextPage.Form form) {
        return view.page(viewer, form, Field.empty(), Field.empty()).withStatus(422);
    }

    /** 0 where nothing is said, -1 where it is no number of days that can be chosen. */
    private static int days(String said) {
        if (said.isEmpty()) {
            return 0;
        }
        int days = said.matches("[0-9]{1,3}") ? Integer.parseInt(said) : -1;
        return days <= MOST_DAYS ? days : -1;
    }

    private static List<String> wrong(Proposals.Proposed proposed, Messages messages) {
        return switch (proposed) {
            case Proposals.Proposed.Waits _ -> List.of();
            case Proposals.Proposed.Unreadable(List<org.lectern.rulebook.Problem> problems) ->
                NextView.sentences(problems, messages);
            case Proposals.Proposed.Same() -> List.of(messages.text("next.wrong.same"));
            case Proposals.Proposed.RolesGone(List<String> titles) ->
                List.of(messages.text("next.wrong.roles", String.join(", ", titles)));
            case Proposals.Proposed.NobodyManages() -> List.of(messages.text("next.wrong.manages"));
            case Proposals.Proposed.AnotherIsOpen() -> List.of(messages.text("next.wrong.open"));
        };
    }

    @PostMapping(NEXT + "/{id}/in-force")
    Object agree(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String early,
            HttpServletRequest request) {
        viewer.require(Permission.SECOND);
        Proposal proposal = open(viewer, id);
        if (!proposals.mayAgree(viewer, proposal)) {
            throw new Refusal(Problem.NOT_ALLOWED_NOW);
        }
        Proposals.Agreed agreed = early.length() > LONGEST
                ? Proposals.Agreed.EARLY
                : proposals.agree(viewer.organisation(), viewer.person(), proposal, early.strip());
        return switch (agreed) {
            case IN_FORCE -> told("next.done.in-force", request);
            case CHANGED_MEANWHILE -> told("next.done.meanwhile", request);
            case PEOPLE_LEFT_OUT -> told("next.done.people", request);
            case EARLY -> {
                Field wrong = Field.wrong(early, layouts.messages().text("next.early.wrong"));
                yield view.page(viewer, null, wrong, Field.empty()).withStatus(422);
            }
        };
    }

    @PostMapping(NEXT + "/{id}/decline")
    Object decline(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        viewer.require(Permission.SECOND);
        Proposal proposal = open(viewer, id);
        if (!proposals.mayAgree(viewer, proposal)) {
            throw new Refusal(Problem.NOT_ALLOWED_NOW);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            Field wrong = Field.wrong(reason, layouts.messages().text("next.reason.wrong"));
            return view.page(viewer, null, Field.empty(), wrong).withStatus(422);
        }
        return ended(viewer, proposal, Proposal.State.Event.DECLINE, reason.strip(), request);
    }

    @PostMapping(NEXT + "/{id}/withdraw")
    Object withdraw(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        return ended(viewer, open(viewer, id), Proposal.State.Event.WITHDRAW, "", request);
    }

    private Object ended(
            Viewer viewer, Proposal proposal, Proposal.State.Event event, String reason, HttpServletRequest request) {
        boolean ended = proposals.refuse(viewer.organisation(), viewer.person(), proposal, event, reason);
        return told(ended ? "next.done.ended" : "next.done.meanwhile", request);
    }

    private Proposal open(Viewer viewer, UUID id) {
        return proposals
                .open(viewer.organisation())
                .filter(one -> one.id().equals(id))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Object told(String key, HttpServletRequest request) {
        Notice.Kind kind = NOTHING_DONE.contains(key) ? Notice.Kind.WRONG : Notice.Kind.DONE;
        Flash.notice(kind, layouts.messages().text(key)).keep(request);
        return Redirect.to(NEXT);
    }
}
