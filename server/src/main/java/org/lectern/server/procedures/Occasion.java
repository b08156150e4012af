package org.lectern.server.procedures;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Part;
import org.lectern.rulebook.Trigger;
import org.lectern.server.people.PersonId;

/**
 * Something that happened, after which the policy may want something done.
 *
 * @param id the same for the same event, so that telling twice begins nothing twice
 * @param about the thing that it is about, or null
 * @param words what was asked or reported; stays with the matter and out of entries and messages
 * @param by who says so; null where the program saw it
 * @param at when it happened; the first clocks run from here
 */
public record Occasion(
        Trigger trigger,
        UUID id,
        @Nullable UUID about,
        String words,
        @Nullable PersonId by,
        Map<Part, PersonId> parts,
        Instant at) {

    public Occasion {
        parts = Map.copyOf(parts);
    }
}
