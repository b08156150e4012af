package org.lectern.server.concerns;

import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.Trigger;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.MatterPlaces;
import org.springframework.stereotype.Component;

/** Leads from what the policy wants done about a concern to the concern. */
@Component
class ConcernPlaces implements MatterPlaces {

    private final ConcernRows rows;
    private final Tenancy tenancy;

    ConcernPlaces(ConcernRows rows, Tenancy tenancy) {
        this.rows = rows;
        this.tenancy = tenancy;
    }

    @Override
    public Optional<String> place(OrganisationId organisation, Matter matter) {
        UUID about = matter.about();
        return about == null || matter.trigger() != Trigger.CONCERN_REPORTED
                ? Optional.empty()
                : tenancy.in(organisation, () -> rows.find(about)).map(concern -> "/concerns/" + concern.number());
    }
}
