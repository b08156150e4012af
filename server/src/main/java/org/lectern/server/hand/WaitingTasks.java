package org.lectern.server.hand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.moderation.HandTask;
import org.lectern.server.moderation.HandTasks;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** What is to be done on platforms by hand, for who may say that it is done. */
@Component
class WaitingTasks implements WaitingSource {

    private static final int ORDER = 30;
    private static final int LINES = 5;

    private final HandTasks tasks;

    WaitingTasks(HandTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        List<HandTask> open = viewer.may(Permission.DECIDE) ? tasks.open(viewer.organisation()) : List.of();
        return open.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("digest.hand", open.size()),
                        open.stream()
                                .limit(LINES)
                                .map(task -> line(task, messages, times))
                                .toList(),
                        Math.max(0, open.size() - LINES),
                        "/by-hand");
    }

    private static Waiting.Line line(HandTask task, Messages messages, Times times) {
        return new Waiting.Line(
                messages.text(
                        "digest.hand.line",
                        messages.text(
                                "hand.what." + task.wanted().name(),
                                task.channel().name()),
                        task.post().title(),
                        times.at(task.askedAt()).shortText()),
                List.of(new Waiting.Link(messages.text("digest.hand.go"), "/by-hand/tasks/" + task.id())));
    }
}
