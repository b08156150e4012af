package org.lectern.server.platform;

import java.time.Instant;

/** A post as a platform sent it; {@code bytes} as in {@link ReceivedComment}. */
public record ReceivedPost(String externalId, String title, String text, String url, Instant writtenAt, byte[] bytes) {}
