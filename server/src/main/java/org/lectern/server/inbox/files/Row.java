package org.lectern.server.inbox.files;

import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;

/** A row of a file: a comment with the post it stands under, or why it is none. {@code at} is where it stands. */
public sealed interface Row {

    Place at();

    /**
     * Where a row stands.
     *
     * @param line on which it begins, from 1
     * @param end bytes of the file up to its end
     * @param lineAfter the line that comes after it
     */
    record Place(long line, long end, long lineAfter) {}

    /** Both carry the row's bytes as they stand in the file, without the line break at its end. */
    record Taken(Place at, ReceivedPost post, ReceivedComment comment) implements Row {}

    record Refused(Place at, Reason reason, String detail) implements Row {}
}
