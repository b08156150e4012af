package org.lectern.server.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.rulebook.draft.Draft;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.pages.NextPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Fills the page of the version that comes next. */
@Component
class NextView {

    private final Layouts layouts;
    private final People people;
    private final Policies policies;
    private final Proposals proposals;
    private final PolicyReadings readings;

    NextView(Layouts layouts, People people, Policies policies, Proposals proposals, PolicyReadings readings) {
        this.layouts = layouts;
        this.people = people;
        this.policies = policies;
        this.proposals = proposals;
        this.readings = readings;
    }

    /** With what was sent and came back, or null. */
    View page(Viewer viewer, NextPage.@Nullable Form sent, Field reason) {
        Layout layout = layouts.of(viewer, "next.title");
        Proposal open = proposals.open(viewer.organisation()).orElse(null);
        NextPage.Form form = sent == null ? empty(viewer) : sent;
        return View.of(
                "policy/next.jte",
                new NextPage(
                        layout,
                        open == null ? null : open(viewer, layout, open, reason),
                        viewer.may(Permission.MANAGE_POLICY) && (open == null || sent != null) ? form : null));
    }

    private NextPage.Form empty(Viewer viewer) {
        PolicyInForce now = policies.inForce(viewer.organisation());
        return new NextPage.Form(policies.text(viewer.organisation(), now.version()), Field.empty(), List.of(), null);
    }

    /** The form with the text in force and, in the place of its clauses, what was confirmed of a document. */
    NextPage.Form draft(Viewer viewer, UUID reading) {
        PolicyReading read = readings.find(viewer.organisation(), reading)
                .filter(one -> !one.confirmed().isEmpty())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        PolicyInForce now = policies.inForce(viewer.organisation());
        String yaml = Draft.next(
                policies.text(viewer.organisation(), now.version()), now.rulebook(), read.title(), read.confirmed());
        return new NextPage.Form(yaml, Field.empty(), wrong(yaml), "/policy/read/" + reading);
    }

    private List<String> wrong(String yaml) {
        return switch (Rulebooks.parse("", yaml)) {
            case RulebookText.Parsed _ -> List.of();
            case RulebookText.Refused(var problems) -> sentences(problems, layouts.messages());
        };
    }

    /** Each problem in a sentence with its line. */
    static List<String> sentences(List<org.lectern.rulebook.Problem> problems, Messages messages) {
        return problems.stream()
                .map(one -> messages.text("next.wrong.place", one.line(), one.what(), one.instead()))
                .toList();
    }

    private NextPage.Open open(Viewer viewer, Layout layout, Proposal proposal, Field reason) {
        String by = people.names(List.of(proposal.proposedBy())).getOrDefault(proposal.proposedBy(), "");
        boolean mayAgree = proposals.mayAgree(viewer, proposal);
        return new NextPage.Open(
                proposal.id().toString(),
                layout.text(
                        "next.by",
                        by,
                        layouts.times(viewer).at(proposal.proposedAt()).shortText()),
                proposal.note(),
                ChangesView.shown(
                        policies.version(viewer.organisation(), proposal.base()),
                        proposal.rulebook(),
                        layout.messages()),
                mayAgree,
                viewer.may(Permission.MANAGE_POLICY),
                mayAgree ? "" : layout.text("next.waits", waitsFor(viewer, proposal)),
                reason);
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
