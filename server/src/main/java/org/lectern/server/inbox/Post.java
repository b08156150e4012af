package org.lectern.server.inbox;

import java.time.Instant;
import java.util.UUID;

/** A post of the library's under which people comment. */
public record Post(
        UUID id, UUID channel, String externalId, String title, String text, String url, Instant writtenAt) {}
