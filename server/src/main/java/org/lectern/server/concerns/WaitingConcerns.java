package org.lectern.server.concerns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Trigger;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.procedures.Matters;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Concerns that nobody answered yet, where the policy gives them to nobody; what it gives to somebody is a step of theirs. */
@Component
class WaitingConcerns implements WaitingSource {

    private static final int ORDER = 25;
    private static final int LINES = 5;

    private final Concerns concerns;
    private final ConcernAccess access;
    private final Matters matters;

    WaitingConcerns(Concerns concerns, ConcernAccess access, Matters matters) {
        this.concerns = concerns;
        this.access = access;
        this.matters = matters;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        if (!access.answers(viewer)
                || !matters.after(viewer.organisation(), Trigger.CONCERN_REPORTED)
                        .isEmpty()) {
            return null;
        }
        List<Concern> open = concerns.open(viewer.organisation());
        return open.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("digest.concerns", open.size()),
                        open.stream()
                                .limit(LINES)
                                .map(concern -> line(concern, messages, times))
                                .toList(),
                        Math.max(0, open.size() - LINES),
                        "/concerns");
    }

    private static Waiting.Line line(Concern concern, Messages messages, Times times) {
        return new Waiting.Line(
                messages.text(
                        "digest.concerns.line",
                        concern.number(),
                        times.at(concern.openedAt()).shortText()),
                List.of(new Waiting.Link(messages.text("digest.concerns.go"), "/concerns/" + concern.number())));
    }
}
