package org.lectern.server.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.ProposalMail.Asked;
import org.lectern.server.policy.pages.NextPage;
import org.lectern.server.policy.pages.SecondVersionPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposed version by the link of a second person who does not sign in. */
@Controller
class SecondVersionController {

    private static final NextView.May WHOEVER_HAS_THE_LINK = new NextView.May(true, false, "");

    private final Layouts layouts;
    private final ViewerSource viewers;
    private final Organisations organisations;
    private final Proposals proposals;
    private final ProposalMail mail;
    private final NextView view;
    private final ObjectProvider<ProposalEffect> effects;

    SecondVersionController(
            Layouts layouts,
            ViewerSource viewers,
            Organisations organisations,
            Proposals proposals,
            ProposalMail mail,
            NextView view,
            ObjectProvider<ProposalEffect> effects) {
        this.layouts = layouts;
        this.viewers = viewers;
        this.organisations = organisations;
        this.proposals = proposals;
        this.mail = mail;
        this.view = view;
        this.effects = effects;
    }

    @GetMapping("/policy-version/{token}")
    View open(@PathVariable String token) {
        Asked asked = asked(token);
        Proposal proposal = open(asked);
        return proposal == null
                ? over(token, asked, "over")
                : page(token, asked, proposal, Field.empty(), Field.empty());
    }

    @PostMapping("/policy-version/{token}")
    View agree(@PathVariable String token, @RequestParam(defaultValue = "") String early) {
        Asked asked = asked(token);
        Proposal proposal = open(asked);
        if (proposal == null) {
            return over(token, asked, "over");
        }
        Proposals.Agreed agreed = early.length() > NextController.LONGEST
                ? Proposals.Agreed.EARLY
                : proposals.agree(asked.organisation(), person(asked), proposal, early.strip());
        return switch (agreed) {
            case IN_FORCE -> answered(token, asked, "in-force");
            case CHANGED_MEANWHILE -> over(token, asked, "over");
            case PEOPLE_LEFT_OUT -> over(token, asked, "people");
            case EARLY -> {
                Field wrong = Field.wrong(early, layouts.messages().text("next.early.wrong"));
                yield page(token, asked, proposal, wrong, Field.empty()).withStatus(422);
            }
        };
    }

    @PostMapping("/policy-version/{token}/decline")
    View decline(@PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        Asked asked = asked(token);
        Proposal proposal = open(asked);
        if (proposal == null) {
            return over(token, asked, "over");
        }
        if (reason.isBlank() || reason.length() > NextController.LONGEST) {
            Field wrong = Field.wrong(reason, layouts.messages().text("next.reason.wrong"));
            return page(token, asked, proposal, Field.empty(), wrong).withStatus(422);
        }
        boolean ended = proposals.refuse(
                asked.organisation(), person(asked), proposal, Proposal.State.Event.DECLINE, reason.strip());
        return ended ? answered(token, asked, "declined") : over(token, asked, "over");
    }

    // Who proposed it cannot be the second person, whatever link they hold; without a mail server they pass it on by
    // hand.
    private Asked asked(String token) {
        Asked asked = mail.behind(token).orElseThrow(() -> new Refusal(Problem.LINK_USED));
        Viewer viewer = viewers.viewer();
        if (viewer != null && !viewer.person().equals(person(asked))) {
            throw new Refusal(Problem.FOR_SOMEBODY_ELSE);
        }
        layouts.speakFor(asked.organisation());
        return asked;
    }

    private static UUID person(Asked asked) {
        return asked.member().person().id().value();
    }

    private @Nullable Proposal open(Asked asked) {
        return proposals
                .open(asked.organisation())
                .filter(one -> one.id().equals(asked.proposal()) && ProposalMail.seconds(asked.member(), one))
                .orElse(null);
    }

    private View page(String token, Asked asked, Proposal proposal, Field early, Field reason) {
        Organisation organisation = organisations.get(asked.organisation());
        return view(
                token,
                asked,
                view.open(
                        asked.organisation(),
                        layouts.times(organisation.zone()),
                        proposal,
                        WHOEVER_HAS_THE_LINK,
                        early,
                        reason),
                effects.stream()
                        .flatMap(effect -> effect.of(asked.organisation(), proposal, layouts.messages()).stream())
                        .toList(),
                null);
    }

    private View answered(String token, Asked asked, String how) {
        mail.used(token);
        return over(token, asked, how);
    }

    private View over(String token, Asked asked, String how) {
        return view(token, asked, null, List.of(), how);
    }

    private View view(
            String token, Asked asked, NextPage.@Nullable Open open, List<String> tried, @Nullable String over) {
        String name = organisations.get(asked.organisation()).name();
        return View.of(
                "policy/second-version.jte",
                new SecondVersionPage(
                        layouts.open(name, "second-version.page", name),
                        name,
                        "/policy-version/" + token,
                        open,
                        tried,
                        over));
    }
}
