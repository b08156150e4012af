package org.lectern.server.hand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.channels.Channel;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Channels by hand that nobody has looked at in this half of the day, for who may say that they looked. */
@Component
class WaitingRounds implements WaitingSource {

    private static final int ORDER = 31;
    private static final int LINES = 5;

    private final Rounds rounds;

    WaitingRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        List<Channel> due = viewer.may(Permission.DECIDE) ? rounds.due(viewer.organisation()) : List.of();
        return due.isEmpty()
                ? null
                : new Waiting(
                        ORDER,
                        messages.text("hand.looks", due.size()),
                        due.stream()
                                .limit(LINES)
                                .map(channel -> line(channel, messages))
                                .toList(),
                        Math.max(0, due.size() - LINES),
                        "/by-hand");
    }

    private static Waiting.Line line(Channel channel, Messages messages) {
        return new Waiting.Line(
                messages.text("hand.looks.line", channel.name()),
                List.of(new Waiting.Link(messages.text("hand.looks.go"), "/by-hand/channels/" + channel.id())));
    }
}
