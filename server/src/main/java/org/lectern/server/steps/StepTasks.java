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

    StepTasks(Tenancy tenancy, Log log, InvestigationRows rows) {
        this.tenancy = tenancy;
        this.log = log;
        this.rows = rows;
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

    private static Restriction standing(Investigation now) {
        return now.carried() == Carrying.UNDO_HANDED || now.proposal() == null
                ? Restriction.NONE
                : Needs.restriction(now.proposal().step());
    }
}
