package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Second looks that a person is asked for, and differences that they can settle. */
@Component
class WaitingLooks implements WaitingSource {

    private static final int ORDER = 28;
    private static final int LINES = 5;

    private final OwnLooksView looks;

    WaitingLooks(OwnLooksView looks) {
        this.looks = looks;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        if (!viewer.may(Permission.SECOND) && !viewer.may(Permission.DECIDE)) {
            return null;
        }
        List<Waiting.Line> lines = new ArrayList<>();
        looks.waiting(viewer)
                .forEach(look -> lines.add(line(
                        messages.text(
                                "looks.digest.line", times.at(look.expiresAt()).shortText()),
                        messages.text("looks.digest.go"),
                        "/second-looks/" + look.id())));
        looks.toSettle(viewer)
                .forEach(both -> lines.add(line(
                        messages.text("looks.digest.differ"),
                        messages.text("looks.digest.settle"),
                        "/second-looks/" + both.look().id() + "/difference")));
        return lines.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("looks.digest", lines.size()),
                        lines.stream().limit(LINES).toList(),
                        Math.max(0, lines.size() - LINES),
                        "/second-looks");
    }

    private static Waiting.Line line(String text, String label, String path) {
        return new Waiting.Line(text, List.of(new Waiting.Link(label, path)));
    }
}
