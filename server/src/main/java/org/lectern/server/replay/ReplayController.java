package org.lectern.server.replay;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.Proposal;
import org.lectern.server.policy.Proposals;
import org.lectern.server.replay.Replays.Stretch;
import org.lectern.server.replay.pages.ReplayPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the proposed version would have done with the newest comments, before somebody brings it into force. */
@Controller
class ReplayController {

    static final int NEWEST = 1000;
    private static final int MOST_SINCE = 5000;

    private final Layouts layouts;
    private final Policies policies;
    private final Proposals proposals;
    private final Replays replays;

    ReplayController(Layouts layouts, Policies policies, Proposals proposals, Replays replays) {
        this.layouts = layouts;
        this.policies = policies;
        this.proposals = proposals;
        this.replays = replays;
    }

    @GetMapping("/policy/next/tried")
    View tried(Viewer viewer) {
        viewer.require(Permission.SEE_COVERAGE);
        Proposal proposal = proposals.open(viewer.organisation()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        Replay replay = replays.prepared(viewer.organisation(), proposal.rulebook());
        Layout layout = layouts.of(viewer, "replay.title");
        Rulebook now = policies.inForce(viewer.organisation()).rulebook();
        List<ReplayPage.Tried> tried = new ArrayList<>();
        if (proposal.besideUntil() != null) {
            tried.add(since(viewer, layout, proposal, replay, now));
        }
        Outcome newest = replays.run(viewer.organisation(), replay, new Stretch(null, NEWEST), _ -> {});
        tried.add(shown("newest", layout.text("replay.newest"), newest, replay, now, layout));
        return View.of(
                "replay/tried.jte",
                new ReplayPage(layout, Jurisdiction.of(now.profiles()).locale().toLanguageTag(), tried));
    }

    /** What came in while it runs beside the version in force. */
    private ReplayPage.Tried since(Viewer viewer, Layout layout, Proposal proposal, Replay replay, Rulebook now) {
        Stretch stretch = new Stretch(proposal.proposedAt(), MOST_SINCE);
        Outcome outcome = replays.run(viewer.organisation(), replay, stretch, _ -> {});
        String from = layouts.times(viewer).at(proposal.proposedAt()).shortText();
        String heading = outcome.comments() < MOST_SINCE
                ? layout.text("replay.since", from)
                : layout.text("replay.since.most", from, MOST_SINCE);
        return outcome.comments() == 0
                ? new ReplayPage.Tried("since", heading, layout.text("replay.nothing"), "", List.of(), List.of())
                : shown("since", heading, outcome, replay, now, layout);
    }

    private static ReplayPage.Tried shown(
            String id, String heading, Outcome outcome, Replay replay, Rulebook now, Layout layout) {
        return new ReplayPage.Tried(
                id,
                heading,
                ReplayWords.lead(outcome, layout.messages()),
                ReplayWords.again(outcome, replay.reach(), layout.messages()),
                rows(outcome, replay.changed(), now),
                ReplayWords.removals(outcome, layout.messages()));
    }

    private static List<ReplayPage.Row> rows(Outcome outcome, Rulebook changed, Rulebook now) {
        return outcome.clauses().stream()
                .map(one -> row(one.getKey(), one.getValue(), changed, now))
                .toList();
    }

    private static ReplayPage.Row row(String id, Outcome.Clause counts, Rulebook changed, Rulebook now) {
        Clause clause = changed.clause(id) == null ? now.clause(id) : changed.clause(id);
        return new ReplayPage.Row(
                clause == null ? id : clause.place(),
                clause == null ? "" : clause.asks(),
                counts.gained().all(),
                counts.gained().criticism(),
                counts.lost().all(),
                counts.lost().criticism());
    }
}
