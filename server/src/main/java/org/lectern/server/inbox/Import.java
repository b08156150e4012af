package org.lectern.server.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.files.Reason;

/**
 * A file of comments and how far it has been taken in.
 *
 * @param historyBefore comments written before this wait for nobody unless something is noticed in them
 * @param reason why the whole file was refused; null where it was not
 * @param size in bytes
 * @param place bytes of it that have been read
 * @param line the next to be read
 */
public record Import(
        UUID id,
        UUID channel,
        String name,
        UUID startedBy,
        Instant startedAt,
        Instant historyBefore,
        State state,
        @Nullable Reason reason,
        @Nullable String detail,
        long size,
        long place,
        long line,
        Counts counts) {

    /** Where a file stands. */
    public enum State {
        /** Its bytes are still arriving. */
        ARRIVING,
        /** Rows are being taken in. */
        RUNNING,
        /** Somebody has broken it off; for a day it can be gone on with. */
        STOPPED,
        /** Broken off for good; what was taken in stays. */
        GIVEN_UP,
        /** No row of it could be read. */
        REFUSED,
        /** Every row was read. */
        DONE
    }

    /** Rows that were new, known already, and refused. */
    public record Counts(long added, long known, long refused) {}

    /** How much of it was read, 0 to 100. */
    public int percent() {
        return size == 0 ? 100 : (int) (100 * place / size);
    }

    boolean running() {
        return state == State.RUNNING;
    }
}
