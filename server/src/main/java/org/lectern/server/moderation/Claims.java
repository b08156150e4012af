package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Instant;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.CaseId;
import org.lectern.server.cases.Holds;
import org.lectern.server.database.Tenancy;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Claims of cases: who begins to decide one has it for a time, unless they decide alone or somebody else has it. */
@Component
class Claims {

    private final Tenancy tenancy;
    private final Holds holds;
    private final SavedViews settings;
    private final Team.Finder teams;
    private final Clock clock;

    Claims(Tenancy tenancy, Holds holds, SavedViews settings, Team.Finder teams, Clock clock) {
        this.tenancy = tenancy;
        this.holds = holds;
        this.settings = settings;
        this.teams = teams;
        this.clock = clock;
    }

    /** Claims the case, or renews the claim; false where the viewer does not have it then. */
    boolean begun(Viewer viewer, CaseId id) {
        return viewer.may(Permission.DECIDE)
                && tenancy.in(
                        viewer.organisation(),
                        () -> !teams.of(viewer.organisation()).alone() && holds.claim(id, viewer.person(), lapses()));
    }

    /** When a claim that is made now lapses. */
    Instant lapses() {
        return clock.instant().plus(settings.claim());
    }
}
