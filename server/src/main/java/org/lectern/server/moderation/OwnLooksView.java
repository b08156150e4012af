package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.SecondLooking;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.pages.DifferencePage;
import org.lectern.server.moderation.pages.LooksPage;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** Fills the list of second looks and the page on which a difference is settled. */
@Component
class OwnLooksView {

    private final Tenancy tenancy;
    private final PageParts parts;
    private final SecondLooks looks;
    private final SecondOpinions opinions;
    private final SecondLookView one;
    private final Differences differences;
    private final Found.Finder finder;
    private final Policies policies;
    private final Team.Finder teams;
    private final Agreements agreements;

    OwnLooksView(
            Tenancy tenancy,
            PageParts parts,
            SecondLooks looks,
            SecondOpinions opinions,
            SecondLookView one,
            Differences differences,
            Found.Finder finder,
            Policies policies,
            Team.Finder teams,
            Agreements agreements) {
        this.tenancy = tenancy;
        this.parts = parts;
        this.looks = looks;
        this.opinions = opinions;
        this.one = one;
        this.differences = differences;
        this.finder = finder;
        this.policies = policies;
        this.teams = teams;
        this.agreements = agreements;
    }

    /** What a person is asked and can still answer. */
    List<SecondLook> waiting(Viewer viewer) {
        return tenancy.in(
                viewer.organisation(),
                () -> looks.waitingFor(viewer.person()).stream()
                        .filter(look -> opinions.stands(look) && looks.mayAnswer(look))
                        .toList());
    }

    /** Differences that the viewer can settle now. */
    List<Differences.Both> toSettle(Viewer viewer) {
        return differences.open(viewer).stream()
                .filter(both -> !both.may().isEmpty())
                .toList();
    }

    /** Both together: what the viewer is asked, and what they can settle. */
    Waits waits(Viewer viewer) {
        return Waits.among(
                looks.asked(viewer.person()).plus(differences.anyOpen()),
                () -> waiting(viewer).size() + toSettle(viewer).size());
    }

    LooksPage list(Viewer viewer) {
        Layout layout = parts.layout(viewer, "looks.title");
        return new LooksPage(
                layout,
                policy(viewer, layout),
                draws(viewer) ? agreement(viewer, layout) : "",
                UnlikeController.isFor(viewer) ? UnlikeController.PAGE : null,
                waiting(viewer).stream()
                        .map(look -> new LooksPage.Line(
                                "/second-looks/" + look.id(),
                                one.where(look, found(look)),
                                layout.text(
                                        "looks.until",
                                        parts.when(viewer, look.expiresAt()).shortText())))
                        .toList(),
                differences.open(viewer).stream()
                        .map(both -> new LooksPage.Line(
                                "/second-looks/" + both.look().id() + "/difference",
                                one.where(both.look(), found(both.look())),
                                layout.text(both.may().isEmpty() ? "looks.differ.others" : "looks.differ.yours")))
                        .toList());
    }

    private String agreement(Viewer viewer, Layout layout) {
        Agreement lately = agreements.lately(viewer.organisation());
        return lately.tells()
                ? layout.text(
                        "looks.agreement", lately.all(), lately.same(), lately.percent(), lately.low(), lately.high())
                : layout.text("looks.agreement.few", Agreement.LEAST);
    }

    private Found found(SecondLook look) {
        return finder.about(look.organisation(), opinions.decision(look).item());
    }

    /** Whether a share of decisions is drawn here. */
    boolean draws(Viewer viewer) {
        SecondLooking policy = policy(viewer);
        return policy.share() > 0
                && teams.of(viewer.organisation()).moderators().size() >= policy.from();
    }

    private SecondLooking policy(Viewer viewer) {
        return policies.inForce(viewer.organisation()).rulebook().secondLooks();
    }

    private String policy(Viewer viewer, Layout layout) {
        SecondLooking policy = policy(viewer);
        return layout.text(draws(viewer) ? "looks.policy" : "looks.policy.none", policy.share(), policy.from());
    }

    View page(Viewer viewer, Differences.Both both, @Nullable String wrong, Field reason) {
        Layout layout = parts.layout(viewer, "looks.difference.title");
        Decision decision = both.decision();
        Found found = finder.about(viewer.organisation(), decision.item());
        Clause clause = one.clause(both.look(), decision);
        boolean sealed = found.item().sealed();
        return View.of(
                "moderation/difference.jte",
                new DifferencePage(
                        layout,
                        both.look().id().toString(),
                        one.where(both.look(), found),
                        PageParts.marked(found.post().text(), List.of(), null),
                        sealed ? List.of() : PageParts.marked(found.item().text(), List.of(), decision.ground()),
                        sealed ? null : ItemView.veil(parts.veils(viewer), found.item(), found.noticed()),
                        clause == null ? "" : clause.place(),
                        clause == null ? "" : clause.asks(),
                        layout.text("looks.decided." + decision.act().word()),
                        decision.reason(),
                        layout.text(decision.act().removes() ? "looks.look.LEAVE_UP" : "looks.look.TAKE_AWAY"),
                        both.lookReason(),
                        both.standsOpen() && both.may().contains(Difference.Outcome.CONFIRMED),
                        both.standsOpen() && both.may().contains(Difference.Outcome.TAKEN_BACK),
                        layout.text("looks.take-back.more." + (decision.act().removes() ? "removed" : "left")),
                        why(layout, both),
                        wrong,
                        reason));
    }

    /** How it stands, for who can do nothing about it or not all. */
    private static List<String> why(Layout layout, Differences.Both both) {
        List<String> lines = new ArrayList<>();
        Difference.Outcome outcome = both.difference().outcome();
        if (outcome != null) {
            lines.add(layout.text("looks.settled." + outcome.name()));
            lines.add(both.difference().reason());
        } else if (!both.standsOpen()) {
            lines.add(layout.text("looks.settled.overtaken"));
        } else if (both.may().isEmpty()) {
            lines.add(layout.text("looks.settle.others"));
        } else if (!both.may().contains(Difference.Outcome.CONFIRMED)) {
            lines.add(layout.text("looks.settle.yours"));
        }
        return lines;
    }

    /** What is said once it is settled, with what became of a comment that was to come back. */
    String done(Difference.Outcome outcome, Differences.Both both, @Nullable Ruling ruling) {
        var messages = parts.messages();
        return switch (outcome) {
            case CONFIRMED -> messages.text("looks.done.CONFIRMED");
            case TAKEN_BACK ->
                messages.text(
                        !both.decision().act().removes()
                                ? "looks.done.reopened"
                                : ruling instanceof Ruling.Decided ? "looks.done.shown" : "looks.done.not-shown");
        };
    }
}
