package org.lectern.server.inbox;

import java.util.UUID;
import org.lectern.server.platform.ReceivedComment;

/** Knows which comments are the library's own, written through Lectern; asked in the open transaction of the organisation. */
public interface OwnWords {

    /**
     * Whether the library has written this itself.
     *
     * @param answered the item that it answers
     */
    boolean own(UUID answered, ReceivedComment comment);
}
