package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Place;
import org.lectern.server.cases.CaseState;
import org.lectern.server.moderation.pages.DecisionPane;
import org.lectern.server.moderation.pages.DecisionPane.Passage;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** The form of a decision: what may be done now, under which clauses, and what it will do. */
@Component
class DecisionView {

    private final Decisions decisions;
    private final Consequences consequences;
    private final ShownTexts shown;
    private final DeskView desk;
    private final ReferralView referrals;
    private final LeastActView least;

    DecisionView(
            Decisions decisions,
            Consequences consequences,
            ShownTexts shown,
            DeskView desk,
            ReferralView referrals,
            LeastActView least) {
        this.least = least;
        this.desk = desk;
        this.shown = shown;
        this.referrals = referrals;
        this.decisions = decisions;
        this.consequences = consequences;
    }

    /** What is wrong with the form that was sent, in words; each may be null. */
    record Wrong(
            @Nullable String problem,
            @Nullable String conflict,
            @Nullable String groundError,
            @Nullable String reasonError) {

        static final Wrong NOTHING = new Wrong(null, null, null, null);

        /** What no single field can answer for. */
        static Wrong problem(String problem) {
            return new Wrong(problem, null, null, null);
        }
    }

    DecisionPane pane(Viewer viewer, Layout layout, Found found, QueueQuery query, CommentsController.Sent sent) {
        DecisionForm form = sent.decision();
        Wrong wrong = sent.wrong();
        return new DecisionPane(
                found.about().number(),
                found.about().number(),
                found.version(),
                shown.at(viewer.organisation(), Place.DECISION),
                withdraw(viewer, found),
                referrals.refer(viewer, layout, found),
                acts(viewer, layout, found, form),
                least.suggestion(viewer, layout, found, form.citation()),
                viewer.may(Permission.ATTEST),
                attest(form.attested()),
                ClauseChoices.of(found, form, layout.messages()),
                passages(found),
                ground(found, form),
                new Field(form.groundText(), wrong.groundError()),
                new Field(form.reason(), wrong.reasonError()),
                consequences.fragment(viewer, layout, found, form),
                wrong.problem(),
                wrong.conflict(),
                query.text(),
                desk.pane(viewer, layout, found, query, sent.desk()));
    }

    /** Where a question to a second person is taken back, or null where none is open. */
    private static @Nullable String withdraw(Viewer viewer, Found found) {
        return found.about().state() != CaseState.WAITING_FOR_SECOND || !viewer.may(Permission.DECIDE)
                ? null
                : found.decisions().stream()
                        .filter(decision -> decision.state() == DecisionState.PROPOSED)
                        .findFirst()
                        .map(decision -> "/cases/" + found.about().number() + "/decisions/" + decision.id() + "/undo")
                        .orElse(null);
    }

    private static String attest(@Nullable Attestation attested) {
        return switch (attested) {
            case null -> "none";
            case CONTRABAND -> "minor";
            case THREAT, INTIMATE_IMAGE, STANDS_BY -> attested.word();
        };
    }

    private List<DecisionPane.Act> acts(Viewer viewer, Layout layout, Found found, DecisionForm form) {
        List<DecisionPane.Act> acts = new ArrayList<>();
        acts.add(act(viewer, layout, found, form, Act.LEAVE_UP, "K", Permission.DECIDE));
        acts.add(act(viewer, layout, found, form, Act.HIDE, "H", Permission.DECIDE));
        acts.add(act(viewer, layout, found, form, Act.DELETE, "D", Permission.DECIDE));
        acts.add(act(viewer, layout, found, form, Act.RESTORE, "R", Permission.RESTORE));
        return acts;
    }

    private DecisionPane.Act act(
            Viewer viewer, Layout layout, Found found, DecisionForm form, Act act, String key, Permission needed) {
        String impossible = decisions.impossible(viewer, found.item(), act);
        String reason = impossible == null ? null : layout.text(impossible, viewer.roleTitle());
        if (!viewer.may(needed)) {
            reason = layout.text("act.impossible.role", viewer.roleTitle());
        } else if (found.about().state() == CaseState.WAITING_FOR_SECOND
                && act.removes()
                && !viewer.may(Permission.ATTEST)) {
            reason = layout.text("act.impossible.second-asked");
        }
        return new DecisionPane.Act(
                act.word(), key, layout.text("act." + act.word()), act == form.act() && reason == null, reason);
    }

    private static List<Passage> passages(Found found) {
        return found.noticed().stream()
                .map(one -> ClauseChoices.passage(one, found.item().text()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Passage ground(Found found, DecisionForm form) {
        Decision.Ground ground =
                form.groundStart() == null && form.groundText().isEmpty() ? null : form.ground(found.item());
        return ground == null || ground.start() == null || ground.end() == null
                ? null
                : new Passage(ground.start(), ground.end(), ground.text());
    }
}
