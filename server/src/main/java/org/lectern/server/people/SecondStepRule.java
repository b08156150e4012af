package org.lectern.server.people;

import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** An organisation's rule that who may decide signs in with a second step. */
@Component
class SecondStepRule {

    private final Tenancy tenancy;
    private final Log log;
    private final Organisations organisations;
    private final SecondStep secondStep;

    SecondStepRule(Tenancy tenancy, Log log, Organisations organisations, SecondStep secondStep) {
        this.tenancy = tenancy;
        this.log = log;
        this.organisations = organisations;
        this.secondStep = secondStep;
    }

    boolean asked(Viewer viewer) {
        return organisations.get(viewer.organisation()).secondStep();
    }

    /** Sets the rule; false for who would shut themselves out, as they have not set up their own. */
    boolean set(Viewer viewer, boolean asked) {
        if (asked && !secondStep.of(new PersonId(viewer.person())).on()) {
            return false;
        }
        tenancy.run(viewer.organisation(), () -> {
            organisations.askSecondStep(viewer.organisation(), asked);
            log.append(
                    viewer.organisation(),
                    viewer.organisation().toString(),
                    viewer.person().toString(),
                    PeopleKinds.secondStep(viewer.organisation(), asked));
        });
        return true;
    }
}
