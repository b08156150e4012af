package org.lectern.server.steps;

import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.platform.Restriction;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** What persons do on platforms that no program reaches, for a step: they say when it is done, or why it cannot be. */
@Component
class StepTasks {

    private final Tenancy tenancy;
    private final Log log;
    private final InvestigationRows rows;
    private final StepBegins begins;

    StepTasks(Tenancy tenancy, Log log, InvestigationRows rows, StepBegins begins) {
        this.tenancy = tenancy;
        this.log = log;
        this.rows = rows;
        this.begins = begins;
    }

    /** False where nothing waits for a person by now. */
    boolean done(Viewer viewer, Investigation seen) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (!now.carried().waitsForPerson()) {
                return false;
            }
            boolean back = now.carried() == Carrying.UNDO_HANDED;
            rows.carried(now.id(), back ? Carrying.UNDONE : Carrying.DONE, "");
            if (back) {
                begins.freed(viewer.organisation(), now.account());
            } else {
                begins.carriedOut(viewer.organisation(), now);
            }
            log.append(
                    viewer.organisation(),
                    now.item().toString(),
                    viewer.person().toString(),
                    Payload.of(
                            StepKinds.CARRIED_OUT,
                            now.id().toString(),
                            now.account().name(),
                            standing(now).name(),
                            viewer.person().toString()));
            return true;
        });
    }

    /** False where nothing waits for a person by now. What cannot be taken back goes on waiting. */
    boolean notPossible(Viewer viewer, Investigation seen, String reason) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (!now.carried().waitsForPerson()) {
                return false;
            }
            Carrying next = now.carried() == Carrying.HANDED ? Carrying.REFUSED : now.carried();
            rows.carried(now.id(), next, reason);
            if (next == Carrying.REFUSED) {
                begins.failed(now);
            }
            log.append(
                    viewer.organisation(),
                    now.item().toString(),
                    viewer.person().toString(),
                    Payload.of(
                            StepKinds.NOT_POSSIBLE,
                            now.id().toString(),
                            now.account().name(),
                            standing(now).name(),
                            reason,
                            viewer.person().toString()));
            return true;
        });
    }

    /** Asks the platform once more for what could not be done; false where nothing is to be tried by now. */
    boolean again(Viewer viewer, Investigation seen) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            boolean first = begins.again(viewer.organisation(), now);
            if (first) {
                log.append(
                        viewer.organisation(),
                        now.item().toString(),
                        viewer.person().toString(),
                        Payload.of(
                                StepKinds.TRIED_AGAIN,
                                now.id().toString(),
                                viewer.person().toString()));
            }
            return first;
        });
    }

    private static Restriction standing(Investigation now) {
        return now.carried() == Carrying.UNDO_HANDED || now.proposal() == null
                ? Restriction.NONE
                : Needs.restriction(now.proposal().step());
    }
}
