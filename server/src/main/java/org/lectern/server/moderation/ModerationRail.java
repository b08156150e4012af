package org.lectern.server.moderation;

import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Comments, with how many wait. */
@Component
class ModerationRail implements RailSource {

    private final QueueView queue;

    ModerationRail(QueueView queue) {
        this.queue = queue;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        int waiting = viewer.may(Permission.READ) ? queue.waiting(viewer) : 0;
        return List.of(new RailPlace(10, "message-circle", "rail.comments", "/comments", waiting, Permission.READ));
    }
}
