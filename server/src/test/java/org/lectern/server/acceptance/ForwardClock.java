package org.lectern.server.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time of this machine and what was put before it. */
final class ForwardClock extends Clock {

    private volatile Duration by = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    void to(Instant moment) {
        by = Duration.between(Instant.now(), moment);
    }
}
