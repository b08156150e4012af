package org.lectern.server.moderation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Count;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to what second looks came to where it is something else than the decision, and to how that is settled. */
@Component
class Differences {

    private final Tenancy tenancy;
    private final Log log;
    private final Team.Finder teams;
    private final DecisionRows decisions;
    private final SecondLooks looks;
    private final DifferenceRows rows;
    private final Reversals reversals;

    Differences(
            Tenancy tenancy,
            Log log,
            Team.Finder teams,
            DecisionRows decisions,
            SecondLooks looks,
            DifferenceRows rows,
            Reversals reversals) {
        this.tenancy = tenancy;
        this.log = log;
        this.teams = teams;
        this.decisions = decisions;
        this.looks = looks;
        this.rows = rows;
        this.reversals = reversals;
    }

    /** Both sides of a difference, and what the viewer may do about it. */
    record Both(
            Difference difference, SecondLook look, String lookReason, Decision decision, Set<Difference.Outcome> may) {

        boolean standsOpen() {
            return difference.outcome() == null && decision.state() == DecisionState.IN_FORCE;
        }
    }

    /** What came of settling one. */
    sealed interface Settled {

        /** Confirmed or taken back; {@code ruling} is what becomes of a comment that comes back, or null. */
        record Done(@Nullable Ruling ruling) implements Settled {}

        /** The viewer may not, or not so. */
        record NotYours() implements Settled {}

        /** Somebody was faster, or another decision holds. */
        record Meanwhile() implements Settled {}
    }

    /** One where any is open, whoever may know of it. */
    Count anyOpen() {
        return rows.anyOpen();
    }

    /** Those still open that the viewer may know of, the oldest first. */
    List<Both> open(Viewer viewer) {
        return tenancy.in(
                viewer.organisation(),
                () -> rows.open().stream()
                        .map(difference -> both(viewer, difference))
                        .filter(both -> shownTo(viewer, both))
                        .toList());
    }

    Optional<Both> find(Viewer viewer, UUID look) {
        return tenancy.in(
                viewer.organisation(),
                () -> rows.find(look)
                        .map(difference -> both(viewer, difference))
                        .filter(both -> shownTo(viewer, both)));
    }

    private static boolean shownTo(Viewer viewer, Both both) {
        return viewer.may(Permission.DECIDE) || both.look().person().equals(viewer.person());
    }

    private Both both(Viewer viewer, Difference difference) {
        SecondLook look = looks.find(difference.look()).orElseThrow();
        Decision decision = decisions.find(difference.decision().value()).orElseThrow();
        Set<UUID> able = teams.of(viewer.organisation()).moderators().stream()
                .map(Team.Moderator::id)
                .collect(Collectors.toSet());
        return new Both(
                difference,
                look,
                looks.reason(look),
                decision,
                Settling.may(viewer.person(), decision.decidedBy(), look.person(), able));
    }

    /** Confirms a decision or takes it back; the entry and what follows are one transaction. */
    Settled settle(Viewer viewer, Both seen, Difference.Outcome outcome, String reason) {
        if (!seen.may().contains(outcome)) {
            return new Settled.NotYours();
        }
        return tenancy.in(viewer.organisation(), () -> {
            Decision decision = decisions.find(seen.decision().id().value()).orElseThrow();
            if (decision.state() != DecisionState.IN_FORCE
                    || !rows.settle(seen.difference(), outcome, reason, viewer.person())) {
                return new Settled.Meanwhile();
            }
            log.append(
                    viewer.organisation(),
                    decision.item().toString(),
                    viewer.person().toString(),
                    Payload.of(
                            ModerationKinds.SETTLED,
                            decision.id().toString(),
                            decision.item().toString(),
                            outcome.name(),
                            viewer.person().toString(),
                            reason));
            return new Settled.Done(
                    switch (outcome) {
                        case CONFIRMED -> null;
                        case TAKEN_BACK -> takenBack(viewer, decision, reason);
                    });
        });
    }

    // What was left up does not go by itself: it is before people again, who cite a clause.
    private @Nullable Ruling takenBack(Viewer viewer, Decision decision, String reason) {
        if (decision.act().removes()) {
            return reversals.overturn(viewer, decision.id(), reason);
        }
        reversals.reopen(viewer.organisation(), decision.id());
        return null;
    }
}
