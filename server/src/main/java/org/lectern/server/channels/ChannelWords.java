package org.lectern.server.channels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.pages.ChannelPage;
import org.lectern.server.channels.pages.ChannelView;
import org.lectern.server.people.People;
import org.lectern.server.platform.Connector;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Times;
import org.lectern.server.words.Messages;

/** Says in words how a channel is and what Lectern can do there. */
final class ChannelWords {

    private final Messages messages;
    private final Times times;
    private final People people;

    ChannelWords(Messages messages, Times times, People people) {
        this.messages = messages;
        this.times = times;
        this.people = people;
    }

    ChannelView view(Channel channel, Connector connector, Health health) {
        return new ChannelView(
                channel.id().toString(),
                channel.name(),
                channel.address().toString(),
                messages.text("platform." + channel.kind()),
                messages.text("capacity." + channel.capacity()),
                state(health),
                connector.byHand() ? byHand(health) : words(health),
                times.atOrNull(health.lookedAt()),
                times.atOrNull(health.fullLookAt()),
                times.atOrNull(health.nextTryAt()),
                connector.byHand() ? List.of(messages.text("channel.by-hand.can")) : can(connector),
                List.of(
                        messages.text("channel.cannot.post"),
                        messages.text("channel.cannot.block"),
                        messages.text("channel.cannot.words"),
                        messages.text("channel.cannot.email")));
    }

    /** Who looked last; nothing is said of what may have come since. */
    private String byHand(Health health) {
        UUID who = health.lookedBy();
        return who == null
                ? messages.text("channel.by-hand.never")
                : messages.text("channel.by-hand.by", people.names(List.of(who)).getOrDefault(who, ""));
    }

    private static ChannelView.Health state(Health health) {
        if (health.trouble() != null) {
            return ChannelView.Health.TROUBLE;
        }
        return health.lookedAt() == null ? ChannelView.Health.WAITING : ChannelView.Health.WELL;
    }

    private String words(Health health) {
        Health.Trouble trouble = health.trouble();
        return switch (state(health)) {
            case WELL -> messages.text("channel.well");
            case WAITING -> messages.text("channel.waiting");
            case TROUBLE -> trouble == null ? "" : failure(trouble).wrong();
        };
    }

    private FailureWords failure(Health.Trouble trouble) {
        return FailureWords.of(messages, trouble.cause(), trouble.detail());
    }

    ChannelPage.@Nullable Trouble trouble(Health health) {
        Health.Trouble trouble = health.trouble();
        if (trouble == null) {
            return null;
        }
        FailureWords words = failure(trouble);
        return new ChannelPage.Trouble(words.wrong(), words.safe(), words.todo(), times.atOrNull(health.nextTryAt()));
    }

    private List<String> can(Connector connector) {
        List<String> can = new ArrayList<>(List.of(messages.text("channel.can.read")));
        for (PlatformStatus status : PlatformStatus.values()) {
            if (connector.changes().contains(status)) {
                can.add(can(status, connector.trashKept()));
            }
        }
        can.add(messages.text("channel.can.answer"));
        return can;
    }

    private String can(PlatformStatus status, @Nullable Duration trashKept) {
        return switch (status) {
            case VISIBLE -> messages.text("channel.can.show");
            case HELD -> messages.text("channel.can.hide");
            case SPAM -> messages.text("channel.can.spam");
            case TRASHED ->
                trashKept == null
                        ? messages.text("channel.can.trash")
                        : messages.text("channel.can.trash.days", trashKept.toDays());
            case GONE -> messages.text("channel.can.gone");
        };
    }
}
