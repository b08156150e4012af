package org.lectern.server.appeals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Appeals in which somebody is expected to do something. */
@Component
class WaitingAppeals implements WaitingSource {

    private static final int ORDER = 27;
    private static final int LINES = 5;

    private final Appeals appeals;
    private final AppealAccess access;

    WaitingAppeals(Appeals appeals, AppealAccess access) {
        this.appeals = appeals;
        this.access = access;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        if (!access.sees(viewer)) {
            return null;
        }
        List<Appeal> mine = appeals.open(viewer.organisation()).stream()
                .filter(appeal -> access.waitsFor(viewer, appeal))
                .toList();
        return mine.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("digest.appeals", mine.size()),
                        mine.stream()
                                .limit(LINES)
                                .map(appeal -> line(viewer, appeal, messages, times))
                                .toList(),
                        Math.max(0, mine.size() - LINES),
                        "/appeals");
    }

    private Waiting.Line line(Viewer viewer, Appeal appeal, Messages messages, Times times) {
        String due = appeals.due(viewer.organisation(), appeal)
                .map(clock -> times.at(clock.dueAt()).shortText())
                .orElse("");
        return new Waiting.Line(
                messages.text("digest.appeals.line", appeal.number(), due),
                List.of(new Waiting.Link(messages.text("digest.appeals.go"), "/appeals/" + appeal.number())));
    }
}
