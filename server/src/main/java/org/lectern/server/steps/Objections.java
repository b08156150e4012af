package org.lectern.server.steps;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * The door to objections against steps in force: filing one, hearing it, and where nobody here is left who may, laying it before the board
 * and entering how that voted. Each act, its entry, its clock and the letter that tells the answer are one transaction.
 */
@Component
class Objections {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final InvestigationRows rows;
    private final ObjectionRows objections;
    private final ObjectionHearers hearers;
    private final ObjectionClocks clocks;
    private final StepEnds ends;
    private final StepLetters letters;
    private final StepsMail mail;

    Objections(
            Tenancy tenancy,
            Clock clock,
            Log log,
            InvestigationRows rows,
            ObjectionRows objections,
            ObjectionHearers hearers,
            ObjectionClocks clocks,
            StepEnds ends,
            StepLetters letters,
            StepsMail mail) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.rows = rows;
        this.objections = objections;
        this.hearers = hearers;
        this.clocks = clocks;
        this.ends = ends;
        this.letters = letters;
        this.mail = mail;
    }

    /** Whether somebody can still object to the step; as long as they are not told, their time has not begun. */
    boolean open(Investigation step) {
        Investigation.Approval approval = step.approval();
        return step.state() == StepState.IN_FORCE
                && approval != null
                && (approval.objectUntil() == null || clock.instant().isBefore(approval.objectUntil()));
    }

    /**
     * What somebody says, and how it came.
     *
     * @param contact where the answer goes; may be empty
     * @param language in which they wrote it, or want the answer; null where nobody knows
     */
    record Said(
            Appeal.Source source,
            String words,
            String contact,
            @Nullable Locale language) {}

    /** Files what somebody says; {@code by} is who wrote it down for them, or null. One answer is given to each step. */
    Acted file(OrganisationId organisation, Investigation seen, Said said, @Nullable UUID by) {
        return tenancy.in(organisation, () -> {
            Investigation now = rows.locked(seen.id());
            if (!open(now) || about(now.id()).isPresent()) {
                return new Acted.Meanwhile();
            }
            objections.insert(organisation, now.id(), said, by);
            Instant due = clocks.start(organisation, now, clock.instant());
            append(
                    organisation,
                    now,
                    by,
                    StepKinds.OBJECTED,
                    now.id().toString(),
                    said.source().word(),
                    said.words(),
                    by == null ? null : by.toString());
            var hear = hearers.hearers(organisation, now);
            if (hear.isEmpty()) {
                mail.forBoard(organisation, now, due, hearers.entering(organisation));
            } else {
                mail.toHear(organisation, now, due, hear);
            }
            return new Acted.Done(now);
        });
    }

    /** Answers it, also after the step has ended; one that is right ends a step that still runs at once. */
    Acted hear(Viewer viewer, Investigation seen, boolean stands, String reason) {
        return answer(viewer, seen, this::mayHear, stands, reason);
    }

    /** It goes to the board in its own meeting, as nobody here is left to hear it. */
    Acted layBeforeBoard(Viewer viewer, Investigation seen) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            Objection objection = about(now.id()).orElse(null);
            if (objection == null
                    || !mayLayBeforeBoard(viewer, now)
                    || !objections.move(now.id(), objection, ObjectionState.Event.LAY_BEFORE_BOARD)) {
                return new Acted.Meanwhile();
            }
            objections.laid(now.id(), viewer.person());
            append(
                    viewer.organisation(),
                    now,
                    viewer.person(),
                    StepKinds.BEFORE_BOARD,
                    now.id().toString(),
                    viewer.person().toString());
            return new Acted.Done(now);
        });
    }

    /** Enters how the board voted, and what its minutes say. */
    Acted voted(Viewer viewer, Investigation seen, boolean stands, String minutes) {
        return answer(viewer, seen, this::mayEnterVote, stands, minutes);
    }

    private Acted answer(
            Viewer viewer, Investigation seen, BiPredicate<Viewer, Investigation> may, boolean stands, String reason) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            Investigation now = rows.locked(seen.id());
            Objection objection = about(now.id()).orElse(null);
            if (objection == null
                    || !may.test(viewer, now)
                    || !objections.move(
                            now.id(),
                            objection,
                            stands ? ObjectionState.Event.UPHOLD : ObjectionState.Event.FIND_RIGHT)) {
                return new Acted.Meanwhile();
            }
            objections.answered(now.id(), viewer.person(), reason);
            clocks.stop(now.id());
            append(
                    organisation,
                    now,
                    viewer.person(),
                    StepKinds.HEARD,
                    now.id().toString(),
                    stands,
                    reason,
                    viewer.person().toString());
            if (stands) {
                letters.stands(organisation, now, objection, reason);
            } else if (!ends.end(organisation, now.id(), StepEnds.Why.OBJECTION, reason, viewer.person())) {
                letters.right(organisation, now, objection, reason);
            }
            return new Acted.Done(rows.find(now.id()).orElseThrow());
        });
    }

    private void append(
            OrganisationId organisation,
            Investigation about,
            @Nullable UUID by,
            Kind kind,
            @Nullable Object... values) {
        log.append(
                organisation,
                about.item().toString(),
                by == null ? Log.PROGRAM : by.toString(),
                Payload.of(kind, values));
    }

    /** Whether an objection waits that the viewer may answer. */
    boolean mayHear(Viewer viewer, Investigation step) {
        return tenancy.in(
                viewer.organisation(),
                () -> stands(step, ObjectionState.TO_HEAR)
                        && ObjectionHearers.among(hearers.hearers(viewer.organisation(), step), viewer.person()));
    }

    /** Whether an objection waits that nobody here is left to hear, and the viewer may lay it before the board. */
    boolean mayLayBeforeBoard(Viewer viewer, Investigation step) {
        return tenancy.in(
                viewer.organisation(),
                () -> stands(step, ObjectionState.TO_HEAR)
                        && hearers.mayLay(viewer.organisation(), step, viewer.person()));
    }

    /** Whether the board has an objection whose vote the viewer may enter. */
    boolean mayEnterVote(Viewer viewer, Investigation step) {
        return tenancy.in(
                viewer.organisation(),
                () -> stands(step, ObjectionState.BEFORE_BOARD)
                        && hearers.mayEnter(viewer.organisation(), step, viewer.person()));
    }

    private boolean stands(Investigation step, ObjectionState state) {
        return about(step.id()).filter(one -> one.state() == state).isPresent();
    }

    /** Whether the viewer is expected to do something about an objection. */
    boolean waitsFor(Viewer viewer, Investigation step) {
        return mayHear(viewer, step) || mayLayBeforeBoard(viewer, step) || mayEnterVote(viewer, step);
    }

    /** The objection against a step; in the open transaction. */
    Optional<Objection> about(UUID investigation) {
        return objections.about(investigation);
    }

    /** When the answer to the objection is due; empty where none waits. */
    Optional<Instant> due(OrganisationId organisation, Investigation step) {
        return tenancy.in(organisation, () -> clocks.due(step.id()));
    }

    /** Whether nobody here is left to hear an objection against the step. */
    boolean forBoard(OrganisationId organisation, Investigation step) {
        return tenancy.in(
                organisation, () -> hearers.hearers(organisation, step).isEmpty());
    }
}
