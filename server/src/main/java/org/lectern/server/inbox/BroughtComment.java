package org.lectern.server.inbox;

import java.time.Instant;

/**
 * A comment of a brought thread, or somebody's post or message.
 *
 * @param url where it can be seen
 * @param answers place in the thread of the comment that it answers, -1 for none
 * @param held the platform's own filter keeps it from others
 * @param bytes what is kept as captured
 */
public record BroughtComment(
        String author,
        String handle,
        String text,
        String url,
        Instant writtenAt,
        int answers,
        boolean held,
        byte[] bytes) {}
