package org.lectern.server.inbox;

import java.time.Instant;
import java.util.UUID;

/** What a comment said from the moment it was seen to; {@code capture} holds the bytes. */
public record Revision(int number, String text, UUID capture, Instant seenAt) {}
