package org.lectern.server.concerns;

import java.util.List;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.springframework.stereotype.Component;

/** Concerns for who answers them, with how many wait. */
@Component
class ConcernsRail implements RailSource {

    private static final int ORDER = 25;

    private final Concerns concerns;
    private final ConcernAccess access;

    ConcernsRail(Concerns concerns, ConcernAccess access) {
        this.concerns = concerns;
        this.access = access;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        return access.answers(viewer)
                ? List.of(new RailPlace(
                        ORDER,
                        "phone",
                        "rail.concerns",
                        "/concerns",
                        Waits.counted(concerns.countOpen(RailPlace.COUNTED + 1)),
                        null))
                : List.of();
    }
}
