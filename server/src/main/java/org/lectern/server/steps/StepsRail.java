package org.lectern.server.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Further steps in the rail and in the message about what waits, for who may decide: proposals, tasks on platforms, steps of which nobody was told, objections, packages. */
@Component
class StepsRail implements RailSource, WaitingSource {

    private static final int ORDER = 28;

    private final InvestigationRows rows;
    private final Investigations investigations;
    private final Objections objections;
    private final Packages packages;
    private final StepPolicy policy;
    private final StepLetters letters;

    StepsRail(
            InvestigationRows rows,
            Investigations investigations,
            Objections objections,
            Packages packages,
            StepPolicy policy,
            StepLetters letters) {
        this.rows = rows;
        this.investigations = investigations;
        this.objections = objections;
        this.packages = packages;
        this.policy = policy;
        this.letters = letters;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        return viewer.may(Permission.DECIDE) && offered(viewer)
                ? List.of(new RailPlace(
                        ORDER,
                        "list-check",
                        "rail.steps",
                        "/steps",
                        Waits.among(rows.any(), () -> waiting(viewer)),
                        Permission.DECIDE))
                : List.of();
    }

    // Under a policy without further steps nothing begins here; what began before under another is still to be seen.
    private boolean offered(Viewer viewer) {
        return policy.any(viewer.organisation()) || investigations.began(viewer.organisation());
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        int count = viewer.may(Permission.DECIDE) ? waiting(viewer) : 0;
        return count == 0 ? null : new Waiting(ORDER, messages.text("digest.steps", count), List.of(), 0, "/steps");
    }

    private int waiting(Viewer viewer) {
        boolean approves = policy.approves(viewer.organisation(), viewer.person());
        long mine = investigations.open(viewer.organisation()).stream()
                .filter(one -> (one.state() == StepState.PROPOSED && approves)
                        || (one.state() == StepState.NOT_DONE && approves)
                        || one.carried().waitsForPerson()
                        || letters.untold(viewer.organisation(), one)
                        || objections.mayHear(viewer, one))
                .count();
        long undone = investigations.undone(viewer.organisation()).stream()
                .filter(one -> one.carried().waitsForPerson())
                .count();
        int asked = packages.mayRelease(viewer)
                ? packages.asked(viewer.organisation()).size()
                : 0;
        long unheard = investigations.unheard(viewer.organisation()).stream()
                .filter(one -> objections.mayHear(viewer, one))
                .count();
        return (int) (mine + undone + unheard) + asked;
    }
}
