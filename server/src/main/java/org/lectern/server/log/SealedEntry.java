package org.lectern.server.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as it is read back. {@code index} is its record number, null while the sequencer has not come by. */
public record SealedEntry(
        EntryId id,
        @Nullable Long index,
        String kind,
        Instant at,
        String subject,
        String actor,
        byte[] line,
        byte[] salt,
        byte[] payload) {

    public Map<String, @Nullable Object> values() {
        return Payload.read(payload);
    }
}
