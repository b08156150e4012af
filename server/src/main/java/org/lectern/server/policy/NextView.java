package org.lectern.server.policy;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.pages.NextPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** Fills the page of the version that comes next. */
@Component
class NextView {

    private final Layouts layouts;
    private final People people;
    private final Policies policies;
    private final Proposals proposals;
    private final NextDrafts drafts;
    private final Clock clock;

    NextView(Layouts layouts, People people, Policies policies, Proposals proposals, NextDrafts drafts, Clock clock) {
        this.layouts = layouts;
        this.people = people;
        this.policies = policies;
        this.proposals = proposals;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** With what was sent and came back, or null. */
    View page(Viewer viewer, NextPage.@Nullable Form sent, Field early, Field reason) {
        Layout layout = layouts.of(viewer, "next.title");
        Proposal open = proposals.open(viewer.organisation()).orElse(null);
        NextPage.Form form = sent == null ? empty(viewer) : sent;
        return View.of(
                "policy/next.jte",
                new NextPage(
                        layout,
                        open == null ? null : open(viewer, layout, open, early, reason),
                        viewer.may(Permission.MANAGE_POLICY) && (open == null || sent != null) ? form : null));
    }

    private NextPage.Form empty(Viewer viewer) {
        NextDraft draft = drafts.now(viewer.organisation());
        return new NextPage.Form(draft.yaml(), draft.revision(), Field.empty(), Field.empty(), List.of());
    }

    private NextPage.Open open(Viewer viewer, Layout layout, Proposal proposal, Field early, Field reason) {
        String by = people.names(List.of(proposal.proposedBy())).getOrDefault(proposal.proposedBy(), "");
        boolean mayAgree = proposals.mayAgree(viewer, proposal);
        return new NextPage.Open(
                proposal.id().toString(),
                layout.text(
                        "next.by",
                        by,
                        layouts.times(viewer).at(proposal.proposedAt()).shortText()),
                proposal.note(),
                beside(viewer, layout, proposal),
                ChangesView.shown(
                        policies.version(viewer.organisation(), proposal.base()),
                        proposal.rulebook(),
                        layout.messages()),
                mayAgree,
                viewer.may(Permission.MANAGE_POLICY),
                mayAgree ? "" : layout.text("next.waits", waitsFor(viewer, proposal)),
                mayAgree && proposal.early(clock.instant()) ? early : null,
                reason);
    }

    private String beside(Viewer viewer, Layout layout, Proposal proposal) {
        if (proposal.besideUntil() == null) {
            return "";
        }
        return layout.text(
                proposal.early(clock.instant()) ? "next.beside" : "next.beside.over",
                layouts.times(viewer).at(proposal.besideUntil()).shortText());
    }

    private String waitsFor(Viewer viewer, Proposal proposal) {
        return String.join(
                ", ",
                people.members(viewer.organisation()).stream()
                        .filter(member ->
                                member.signsIn() && member.permissions().contains(Permission.SECOND))
                        .map(Member::person)
                        .filter(person -> !person.id().value().equals(proposal.proposedBy()))
                        .map(person -> person.name())
                        .toList());
    }
}
