package org.lectern.server.procedures;

import java.util.Optional;
import java.util.UUID;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.database.OrganisationId;

/** Something with deadlines: who is warned of one, and what a missed one means. In the transaction of the job that looks. */
public interface Owed {

    /** The clock of this thing, running or not; empty where it is another's. */
    Optional<CaseClock> clock(UUID subject);

    /** The thing whose clock this is; empty where it is another's. */
    Optional<UUID> subject(CaseClock clock);

    void warn(OrganisationId organisation, CaseClock due);

    void missed(OrganisationId organisation, CaseClock due);
}
