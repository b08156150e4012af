package org.lectern.server.hand;

import java.time.Instant;
import java.util.UUID;

/** A thread that somebody pasted and has not confirmed; {@code madeAt} is when it was seen. */
public record Draft(UUID id, UUID channel, UUID person, Instant madeAt, DraftThread thread) {

    Draft with(DraftThread other) {
        return new Draft(id, channel, person, madeAt, other);
    }
}
