package org.lectern.server.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Answers that are wanted, for who may give them, the first due first. */
@Component
class WaitingAnswers implements WaitingSource {

    private static final int ORDER = 20;
    private static final int LINES = 5;

    private final Clock clock;
    private final Answering answering;

    WaitingAnswers(Clock clock, Answering answering) {
        this.clock = clock;
        this.answering = answering;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        return viewer.may(Permission.PUBLISH) ? answers(viewer, messages, times) : null;
    }

    private @Nullable Waiting answers(Viewer viewer, Messages messages, Times times) {
        List<Asked> asked = answering.waiting(viewer.organisation());
        int all = answering.count(viewer.organisation());
        return asked.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        summary(asked, all, messages, times),
                        asked.stream()
                                .limit(LINES)
                                .map(one -> line(viewer, one, messages, times))
                                .toList(),
                        Math.max(0, all - LINES),
                        "/answers");
    }

    private String summary(List<Asked> asked, int all, Messages messages, Times times) {
        Instant now = clock.instant();
        return asked.stream()
                .map(Asked::clock)
                .filter(due -> due != null && due.runs())
                .findFirst()
                .map(due -> messages.text(
                        due.missed(now) ? "digest.answers.late" : "digest.answers",
                        all,
                        times.at(due.dueAt()).shortText()))
                .orElseGet(() -> messages.text("digest.answers.open", all));
    }

    private Waiting.Line line(Viewer viewer, Asked one, Messages messages, Times times) {
        CaseClock due = one.clock();
        String post = answering.post(viewer.organisation(), one.item()).title();
        String channel = answering.channel(viewer.organisation(), one.item()).name();
        return new Waiting.Line(
                due == null
                        ? messages.text("digest.answer.line.open", post, channel)
                        : messages.text(
                                "digest.answer.line", times.at(due.dueAt()).shortText(), post, channel),
                List.of(new Waiting.Link(
                        messages.text("digest.answer.go"),
                        "/answers/" + one.about().number())));
    }
}
