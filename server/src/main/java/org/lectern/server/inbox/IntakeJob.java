package org.lectern.server.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.ChannelListener;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.channels.LookNow;
import org.lectern.server.database.Job;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Pauses;
import org.lectern.server.platform.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks at each channel again and again; a channel that does not answer is left alone for longer and longer, at most half an hour. */
@Component
public class IntakeJob implements Job, ChannelListener, LookNow {

    static final String NAME = "intake";

    private static final Logger LOG = LoggerFactory.getLogger(IntakeJob.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Jobs jobs;
    private final Clock clock;
    private final Channels channels;
    private final ChannelLook look;
    private final Duration interval;
    private final Duration fullLook;

    IntakeJob(
            Jobs jobs,
            Clock clock,
            @Lazy Channels channels,
            @Lazy ChannelLook look,
            @Value("${lectern.intake.interval}") Duration interval,
            @Value("${lectern.intake.full-look}") Duration fullLook) {
        this.jobs = jobs;
        this.clock = clock;
        this.channels = channels;
        this.look = look;
        this.interval = interval;
        this.fullLook = fullLook;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void registered(OrganisationId organisation, Channel channel) {
        lookNow(organisation, channel);
    }

    @Override
    public void lookNow(OrganisationId organisation, Channel channel) {
        if (!channels.connector(channel).byHand()) {
            jobs.hurry(NAME, organisation, channel.id().value(), clock.instant());
        }
    }

    @Override
    public Next run(OrganisationId organisation, UUID subject) {
        Channel channel = channels.get(organisation, subject);
        Health health = channels.health(organisation, channel.id());
        Instant now = clock.instant();
        // A look that ended early may have left a gap behind the comments that it took in; a full one closes it.
        boolean full = health.fullLookAt() == null
                || health.failures() > 0
                || health.fullLookAt().plus(fullLook).isBefore(now);
        Failure failure = look(organisation, channel, full);
        Instant next = clock.instant().plus(failure == null ? interval : pause(failure, health.failures()));
        if (failure == null) {
            channels.looked(organisation, channel.id(), full, next);
        } else {
            channels.failed(organisation, channel.id(), failure, next);
        }
        return new Next.Again(next);
    }

    // An error of our own is shown on the channel too, and tried again like any other.
    private @Nullable Failure look(OrganisationId organisation, Channel channel, boolean full) {
        try {
            return look.look(organisation, channel, full);
        } catch (RuntimeException e) {
            LOG.error("What channel {} sent could not be taken in", channel.id(), e);
            return new Failure(Failure.Cause.NOT_TAKEN_IN, e.getClass().getSimpleName(), null);
        }
    }

    private Duration pause(Failure failure, int failuresBefore) {
        return new Pauses(interval, LONGEST_PAUSE).after(failuresBefore + 1, failure.retryAfter());
    }
}
