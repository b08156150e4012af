package org.lectern.server.platform;

import java.time.Duration;

/**
 * How much patience a call has.
 *
 * @param connect until a connection stands
 * @param whole from the question to the last byte of the answer
 * @param bytes the largest body accepted
 */
public record Limits(Duration connect, Duration whole, int bytes) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 20_000_000);
}
