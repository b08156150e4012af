package org.lectern.server.hand;

import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.channels.Channels;
import org.lectern.server.moderation.HandTasks;
import org.lectern.server.platform.ByHand;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.springframework.stereotype.Component;

/** What is to be done by hand, with how much waits and how many channels are to be looked at; only where a channel is looked after so. */
@Component
class HandRail implements RailSource {

    private final Channels channels;
    private final HandTasks tasks;
    private final Rounds rounds;

    HandRail(Channels channels, HandTasks tasks, Rounds rounds) {
        this.rounds = rounds;
        this.channels = channels;
        this.tasks = tasks;
    }

    @Override
    public List<RailPlace> places(Viewer viewer) {
        boolean any = channels.list(viewer.organisation()).stream()
                .anyMatch(channel -> ByHand.of(channel.kind()).isPresent());
        return any && viewer.may(Permission.READ)
                ? List.of(new RailPlace(
                        20,
                        "user-check",
                        "rail.by-hand",
                        "/by-hand",
                        Waits.counted(tasks.waiting(RailPlace.COUNTED + 1))
                                .and(rounds.due(viewer.organisation()).size()),
                        Permission.READ))
                : List.of();
    }
}
