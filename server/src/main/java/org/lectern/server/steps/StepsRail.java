package org.lectern.server.steps;

import java.util.List;
import java.util.stream.Stream;
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
    private static final int LINES = 5;

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
        return count == 0
                ? null
                : new Waiting(ORDER, messages.text("digest.steps", count), due(viewer, messages, times), 0, "/steps");
    }

    /** Until when objections are to be answered that wait for the viewer. */
    private List<Waiting.Line> due(Viewer viewer, Messages messages, Times times) {
        boolean approves = policy.approves(viewer.organisation(), viewer.person());
        return investigations.unheard(viewer.organisation()).stream()
                .filter(one -> approves || objections.waitsFor(viewer, one))
                .limit(LINES)
                .flatMap(one -> objections.due(viewer.organisation(), one).stream()
                        .map(due -> line(one, messages, times.at(due).shortText())))
                .toList();
    }

    private static Waiting.Line line(Investigation one, Messages messages, String due) {
        return new Waiting.Line(
                messages.text("digest.steps.objection", one.number(), due),
                List.of(new Waiting.Link(messages.text("digest.steps.go"), "/steps/" + one.number())));
    }

    // What an objection says against a step that they may approve waits for those too, whoever hears it.
    private int waiting(Viewer viewer) {
        boolean approves = policy.approves(viewer.organisation(), viewer.person());
        Stream<Investigation> open = investigations.open(viewer.organisation()).stream()
                .filter(one -> (one.state() == StepState.PROPOSED && approves)
                        || (one.state() == StepState.NOT_DONE && approves)
                        || one.carried().waitsForPerson()
                        || letters.untold(viewer.organisation(), one));
        Stream<Investigation> undone = investigations.undone(viewer.organisation()).stream()
                .filter(one -> one.carried().waitsForPerson());
        Stream<Investigation> unheard = investigations.unheard(viewer.organisation()).stream()
                .filter(one -> approves || objections.waitsFor(viewer, one));
        long mine = Stream.of(open, undone, unheard)
                .flatMap(some -> some)
                .map(Investigation::id)
                .distinct()
                .count();
        int asked = packages.mayRelease(viewer)
                ? packages.asked(viewer.organisation()).size()
                : 0;
        return (int) mine + asked;
    }
}
