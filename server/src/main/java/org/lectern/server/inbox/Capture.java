package org.lectern.server.inbox;

import java.time.Instant;
import java.util.UUID;

/** Bytes as a platform sent them, with their SHA-256 in hexadecimal. */
public record Capture(UUID id, String url, Instant receivedAt, String sha256, byte[] bytes) {}
