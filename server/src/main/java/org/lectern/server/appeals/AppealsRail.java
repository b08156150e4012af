package org.lectern.server.appeals;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.springframework.stereotype.Component;

/** Letters for who may send them, and appeals for who may hear or enter them, each with how much waits. */
@Component
class AppealsRail implements RailSource {

    private static final int LETTERS = 26;
    private static final int APPEALS = 27;

    private final Letters letters;
    private final Appeals appeals;
    private final AppealAccess access;

    AppealsRail(Letters letters, Appeals appeals, AppealAccess access) {
        this.letters = letters;
        this.appeals = appeals;
        this.access = access;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        List<RailPlace> places = new ArrayList<>();
        if (viewer.may(Permission.DECIDE)) {
            places.add(new RailPlace(
                    LETTERS,
                    "mail-forward",
                    "rail.letters",
                    "/letters",
                    Waits.counted(letters.waiting(RailPlace.COUNTED + 1)),
                    Permission.DECIDE));
        }
        if (access.sees(viewer)) {
            Waits mine = Waits.among(appeals.anyOpen(), () -> waitingFor(viewer));
            places.add(new RailPlace(APPEALS, "refresh", "rail.appeals", "/appeals", mine, Permission.READ));
        }
        return places;
    }

    private int waitingFor(Viewer viewer) {
        return (int) appeals.open(viewer.organisation()).stream()
                .filter(appeal -> access.waitsFor(viewer, appeal))
                .count();
    }
}
