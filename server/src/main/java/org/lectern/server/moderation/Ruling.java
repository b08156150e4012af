package org.lectern.server.moderation;

import java.time.Instant;
import java.util.List;

/** What became of asking to decide. */
public sealed interface Ruling {

    /** On record; it can be undone until {@code undoUntil}, and is carried out then. */
    record Decided(Decision decision, Instant undoUntil) implements Ruling {}

    /** On record as a proposal; the named person is asked, and the comment stays as it is until they answer. */
    record Proposed(Decision decision, String secondPerson) implements Ruling {}

    /** On record as a proposal; somebody looks at it first, and nobody learns who or why. The comment stays as it is until they answer. */
    record Held(Decision decision) implements Ruling {}

    /** The policy does not allow it; each line says why and what to do. Nothing was changed. */
    record RefusedByPolicy(List<String> reasons) implements Ruling {}

    /** It cannot be done as things stand; the key names a message that says why. Nothing was changed. */
    record NotPossible(String messageKey) implements Ruling {}

    /** Somebody else was faster, or the comment has changed. Nothing was changed by this. */
    record Meanwhile() implements Ruling {}
}
