package org.lectern.server.hand;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Calendars;
import org.lectern.server.platform.ByHand;
import org.springframework.stereotype.Component;

/** The looks that are expected twice on each day the library is open, at every channel that no program reads. */
@Component
class Rounds {

    private final Tenancy tenancy;
    private final Channels channels;
    private final Calendars calendars;
    private final Clock clock;

    Rounds(Tenancy tenancy, Channels channels, Calendars calendars, Clock clock) {
        this.tenancy = tenancy;
        this.channels = channels;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The channels that nobody has looked at since this half day began; who adds one looks at it. */
    List<Channel> due(OrganisationId organisation) {
        return tenancy.in(organisation, () -> {
            List<Channel> byHand = channels.list(organisation).stream()
                    .filter(channel -> ByHand.of(channel.kind()).isPresent())
                    .toList();
            return byHand.isEmpty() ? byHand : due(organisation, byHand);
        });
    }

    private List<Channel> due(OrganisationId organisation, List<Channel> byHand) {
        Instant begun = new HalfDays(calendars.of(organisation).calendar()).begun(clock.instant());
        return begun == null
                ? List.of()
                : byHand.stream()
                        .filter(channel -> seen(organisation, channel).isBefore(begun))
                        .toList();
    }

    private Instant seen(OrganisationId organisation, Channel channel) {
        Instant looked = channels.health(organisation, channel.id()).lookedAt();
        return looked == null ? channel.registeredAt() : looked;
    }
}
