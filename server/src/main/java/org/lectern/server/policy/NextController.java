package org.lectern.server.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.policy.pages.NextPage;
import org.lectern.server.policy.pages.VersionsPage;
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

/** The version of the policy that comes next, and those that were: proposed by one person, brought into force by another. */
@Controller
class NextController {

    private static final int LONGEST = 1000;
    private static final int LONGEST_TEXT = 500_000;
    private static final String NEXT = "/policy/next";

    private final Layouts layouts;
    private final Policies policies;
    private final Proposals proposals;
    private final NextView view;

    NextController(Layouts layouts, Policies policies, Proposals proposals, NextView view) {
        this.layouts = layouts;
        this.policies = policies;
        this.proposals = proposals;
        this.view = view;
    }

    @GetMapping("/policy/versions")
    View versions(Viewer viewer) {
        viewer.require(Permission.SEE_COVERAGE);
        return View.of(
                "policy/versions.jte",
                new VersionsPage(
                        layouts.of(viewer, "versions.title"),
                        "/policy",
                        ChangesView.versions(
                                policies.versions(viewer.organisation()), layouts.times(viewer), layouts.messages())));
    }

    @GetMapping(NEXT)
    View next(Viewer viewer, @RequestParam(required = false) @Nullable UUID from) {
        viewer.require(from == null ? Permission.SEE_COVERAGE : Permission.MANAGE_POLICY);
        return view.page(viewer, from == null ? null : view.draft(viewer, from), Field.empty());
    }

    @PostMapping(NEXT)
    Object propose(
            Viewer viewer,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_POLICY);
        Messages messages = layouts.messages();
        if (note.isBlank() || note.length() > LONGEST || yaml.length() > LONGEST_TEXT) {
            Field why = Field.wrong(note, messages.text("next.note.wrong"));
            return view.page(viewer, new NextPage.Form(yaml, why, List.of(), null), Field.empty())
                    .withStatus(422);
        }
        List<String> wrong = wrong(proposals.propose(viewer, yaml.replace("\r\n", "\n"), note.strip()), messages);
        return wrong.isEmpty()
                ? told("next.done.proposed", request)
                : view.page(viewer, new NextPage.Form(yaml, Field.of(note), wrong, null), Field.empty())
                        .withStatus(422);
    }

    private static List<String> wrong(Proposals.Proposed proposed, Messages messages) {
        return switch (proposed) {
            case Proposals.Proposed.Waits _ -> List.of();
            case Proposals.Proposed.Unreadable(List<org.lectern.rulebook.Problem> problems) ->
                NextView.sentences(problems, messages);
            case Proposals.Proposed.Same() -> List.of(messages.text("next.wrong.same"));
            case Proposals.Proposed.RolesGone(List<String> titles) ->
                List.of(messages.text("next.wrong.roles", String.join(", ", titles)));
            case Proposals.Proposed.AnotherIsOpen() -> List.of(messages.text("next.wrong.open"));
        };
    }

    @PostMapping(NEXT + "/{id}/in-force")
    Object agree(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.SECOND);
        Proposal proposal = open(viewer, id);
        if (!proposals.mayAgree(viewer, proposal)) {
            throw new Refusal(Problem.NOT_ALLOWED_NOW);
        }
        return told(proposals.agree(viewer, proposal) ? "next.done.in-force" : "next.done.meanwhile", request);
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
            return view.page(viewer, null, wrong).withStatus(422);
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
        boolean ended = proposals.refuse(viewer, proposal, event, reason);
        return told(ended ? "next.done.ended" : "next.done.meanwhile", request);
    }

    private Proposal open(Viewer viewer, UUID id) {
        return proposals
                .open(viewer.organisation())
                .filter(one -> one.id().equals(id))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Object told(String key, HttpServletRequest request) {
        Notice.Kind kind = key.equals("next.done.meanwhile") ? Notice.Kind.WRONG : Notice.Kind.DONE;
        Flash.notice(kind, layouts.messages().text(key)).keep(request);
        return Redirect.to(NEXT);
    }
}
