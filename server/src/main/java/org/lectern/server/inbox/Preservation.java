package org.lectern.server.inbox;

import java.time.Clock;
import java.time.Instant;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.platform.Answer;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Looks at one comment right before an act on it, and keeps what has changed since it was last seen; a changed text opens its case again. */
@Component
public class Preservation {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Channels channels;
    private final Policies policies;
    private final Items items;
    private final TakeIn takeIn;

    Preservation(Tenancy tenancy, Clock clock, Channels channels, Policies policies, Items items, TakeIn takeIn) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.channels = channels;
        this.policies = policies;
        this.items = items;
        this.takeIn = takeIn;
    }

    /** The comment as the platform has it now, its bytes committed to the record before this returns. */
    public Answer<ReceivedComment> preserve(OrganisationId organisation, ItemId id) {
        Item item = tenancy.in(organisation, () -> items.get(id));
        Channel channel = channels.get(organisation, item.channel());
        Instant askedAt = clock.instant();
        Answer<ReceivedComment> answer =
                channels.connector(channel).comment(channels.access(organisation, channel), item.externalId());
        if (answer instanceof Answer.Received<ReceivedComment>(var now)) {
            TakeIn.Look look = new TakeIn.Look(
                    organisation,
                    channel.id(),
                    policies.inForce(organisation),
                    channel.address() + " comment " + item.externalId(),
                    askedAt);
            tenancy.run(organisation, () -> takeIn.preserve(look, id, now));
        }
        return answer;
    }
}
