package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Comments, with how many wait, and second looks while there are any or a share of decisions is drawn. */
@Component
class ModerationRail implements RailSource {

    private static final int COMMENTS = 10;
    private static final int LOOKS = 28;

    private final QueueView queue;
    private final OwnLooksView looks;

    ModerationRail(QueueView queue, OwnLooksView looks) {
        this.queue = queue;
        this.looks = looks;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        List<RailPlace> places = new ArrayList<>();
        if (viewer.may(Permission.READ)) {
            places.add(new RailPlace(
                    COMMENTS, "message-circle", "rail.comments", "/comments", queue.waits(viewer), Permission.READ));
        }
        if (viewer.may(Permission.SECOND) || viewer.may(Permission.DECIDE)) {
            places.add(new RailPlace(
                    LOOKS, "eye", "rail.looks", "/second-looks", looks.waits(viewer), looks.draws(viewer), null));
        }
        return places;
    }
}
