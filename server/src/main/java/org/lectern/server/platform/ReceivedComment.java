package org.lectern.server.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a platform sent it. {@code bytes} is the part of the answer that is this comment, byte for byte; the other values are
 * read from it. {@code order} grows with every new comment of the account. {@code handle} is the author's stable name or address on the
 * platform, empty where it has none. Author's e-mail and IP are never asked for.
 */
public record ReceivedComment(
        String externalId,
        long order,
        String postId,
        @Nullable String parentId,
        String author,
        String handle,
        String text,
        String url,
        Instant writtenAt,
        PlatformStatus status,
        byte[] bytes) {

    /** How many characters {@code author} and {@code handle} have at most: they are looked for by indexes, which hold no more than a page. */
    public static final int LONGEST_NAME = 300;

    /** The name as it is kept where a longer one is not refused: its beginning. */
    public static String shortened(String name) {
        return Said.beginning(name, LONGEST_NAME);
    }
}
