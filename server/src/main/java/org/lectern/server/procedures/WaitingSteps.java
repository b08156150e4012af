package org.lectern.server.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Steps that a person owes, with what asks for them and until when; never the words of what happened. */
@Component
class WaitingSteps implements WaitingSource {

    private static final int ORDER = 25;
    private static final int LINES = 5;

    private final TasksView tasks;

    WaitingSteps(TasksView tasks) {
        this.tasks = tasks;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        List<TasksView.Owing> owed = tasks.owed(viewer, messages, times);
        return owed.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("digest.tasks", owed.size()),
                        owed.stream()
                                .limit(LINES)
                                .map(step -> line(messages, step))
                                .toList(),
                        Math.max(0, owed.size() - LINES),
                        "/tasks");
    }

    private static Waiting.Line line(Messages messages, TasksView.Owing step) {
        return new Waiting.Line(
                step.due() == null
                        ? messages.text("digest.task.line.open", step.what())
                        : messages.text("digest.task.line", step.what(), step.due()),
                List.of(new Waiting.Link(messages.text("digest.task.go"), step.path())));
    }
}
