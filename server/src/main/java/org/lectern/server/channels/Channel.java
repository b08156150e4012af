package org.lectern.server.channels;

import java.net.URI;
import java.time.Instant;

/** A channel in the register; {@code kind} names its connector, {@code capacity} is official, mixed or personal. */
public record Channel(ChannelId id, String kind, String name, URI address, String capacity, Instant registeredAt) {}
