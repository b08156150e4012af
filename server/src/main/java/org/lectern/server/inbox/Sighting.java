package org.lectern.server.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a person last met a comment where no program can look, and when they last read its thread without meeting it. */
public record Sighting(@Nullable Instant metAt, @Nullable Instant missedAt) {}
