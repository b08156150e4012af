package org.lectern.server.policy;

import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.springframework.stereotype.Component;

/** The policy, with one that waits where a new version does. */
@Component
class PolicyRail implements RailSource {

    private static final int ORDER = 50;

    private final Proposals proposals;

    PolicyRail(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        Waits waits = viewer.may(Permission.SECOND)
                ? Waits.among(
                        proposals.anyOpen(),
                        () -> proposals
                                .open(viewer.organisation())
                                .filter(one -> proposals.mayAgree(viewer, one))
                                .map(_ -> 1)
                                .orElse(0))
                : Waits.known(0);
        return List.of(new RailPlace(ORDER, "list-check", "rail.policy", "/policy", waits, Permission.SEE_COVERAGE));
    }
}
