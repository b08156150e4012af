package org.lectern.server.replay;

import java.util.List;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.Proposal;
import org.lectern.server.policy.Proposals;
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

    private static final int NEWEST = 1000;

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
        Outcome outcome = replays.run(viewer.organisation(), replay, NEWEST, _ -> {});
        Layout layout = layouts.of(viewer, "replay.title");
        Rulebook now = policies.inForce(viewer.organisation()).rulebook();
        return View.of(
                "replay/tried.jte",
                new ReplayPage(
                        layout,
                        Jurisdiction.of(now.profiles()).locale().toLanguageTag(),
                        ReplayWords.lead(outcome, layout.messages()),
                        ReplayWords.again(outcome, replay.reach(), layout.messages()),
                        rows(outcome, replay.changed(), now),
                        ReplayWords.removals(outcome, layout.messages())));
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
