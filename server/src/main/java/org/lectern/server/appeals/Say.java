package org.lectern.server.appeals;

import java.time.Instant;
import java.util.UUID;

/** What one person who hears an appeal said, and why. */
public record Say(UUID person, Kind says, String reason, Instant at) {

    /** What can be said. */
    public enum Kind {
        STANDS,
        OVERTURN,
        /** They step aside: it is about them, or near to them. */
        RECUSED
    }
}
