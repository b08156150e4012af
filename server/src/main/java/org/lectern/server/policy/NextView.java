package org.lectern.server.policy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.rulebook.draft.Draft;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.People;
import org.lectern.server.policy.pages.NextPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Times;
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
    private final NextDrafts drafts;
    private final PolicyReadings readings;
    private final Clock clock;

    NextView(
            Layouts layouts,
            People people,
            Policies policies,
            Proposals proposals,
            NextDrafts drafts,
            PolicyReadings readings,
            Clock clock) {
        this.layouts = layouts;
        this.people = people;
        this.policies = policies;
        this.proposals = proposals;
        this.drafts = drafts;
        this.readings = readings;
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
                        open == null ? null : open(viewer, open, early, reason),
                        viewer.may(Permission.MANAGE_POLICY) && (open == null || sent != null) ? form : null));
    }

    private NextPage.Form empty(Viewer viewer) {
        NextDraft draft = drafts.now(viewer.organisation());
        return new NextPage.Form(
                draft.yaml(),
                draft.revision(),
                drafts.base(viewer.organisation()),
                Field.empty(),
                Field.empty(),
                List.of(),
                null);
    }

    /** The form with the text in force and, in the place of its clauses, what was confirmed of a document. */
    NextPage.Form read(Viewer viewer, UUID reading) {
        PolicyReading read = readings.find(viewer.organisation(), reading)
                .filter(one -> !one.confirmed().isEmpty())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        PolicyInForce now = policies.inForce(viewer.organisation());
        String yaml = Draft.next(
                policies.text(viewer.organisation(), now.version()), now.rulebook(), read.title(), read.confirmed());
        return new NextPage.Form(
                yaml,
                drafts.now(viewer.organisation()).revision(),
                drafts.base(viewer.organisation()),
                Field.empty(),
                Field.empty(),
                wrong(yaml),
                "/policy/read/" + reading);
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

    private NextPage.Open open(Viewer viewer, Proposal proposal, Field early, Field reason) {
        boolean mayAgree = proposals.mayAgree(viewer, proposal);
        May may = new May(
                mayAgree,
                viewer.may(Permission.MANAGE_POLICY),
                mayAgree ? "" : layouts.messages().text("next.waits", waitsFor(viewer, proposal)));
        return open(viewer.organisation(), layouts.times(viewer), proposal, may, early, reason);
    }

    /**
     * What its reader may do with a proposal.
     *
     * @param waits whom it waits for, in words; empty where its reader is one of them
     */
    record May(boolean agree, boolean withdraw, String waits) {}

    /** What is proposed, for whoever may do so much with it. */
    NextPage.Open open(
            OrganisationId organisation, Times times, Proposal proposal, May may, Field early, Field reason) {
        Messages messages = layouts.messages();
        String by = people.names(List.of(proposal.proposedBy())).getOrDefault(proposal.proposedBy(), "");
        return new NextPage.Open(
                proposal.id().toString(),
                messages.text("next.by", by, times.at(proposal.proposedAt()).shortText()),
                proposal.note(),
                beside(times, messages, proposal),
                ChangesView.shown(policies.version(organisation, proposal.base()), proposal.rulebook(), messages),
                may.agree(),
                may.withdraw(),
                may.waits(),
                may.agree() && proposal.early(clock.instant()) ? early : null,
                reason);
    }

    private String beside(Times times, Messages messages, Proposal proposal) {
        if (proposal.besideUntil() == null) {
            return "";
        }
        return messages.text(
                proposal.early(clock.instant()) ? "next.beside" : "next.beside.over",
                times.at(proposal.besideUntil()).shortText());
    }

    private String waitsFor(Viewer viewer, Proposal proposal) {
        return String.join(
                ", ",
                people.members(viewer.organisation()).stream()
                        .filter(member -> ProposalMail.seconds(member, proposal))
                        .map(member -> member.person().name())
                        .toList());
    }
}
