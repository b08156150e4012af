package org.lectern.server.cases;

import java.time.Instant;
import java.util.UUID;

/** A unit of work about one subject. {@code number} is year and count ("26-0141"); {@code version} grows with every change. */
public record Case(
        CaseId id,
        String number,
        String kind,
        UUID subject,
        CaseState state,
        double priority,
        Instant openedAt,
        Instant changedAt,
        int version) {

    /** The case as somebody saw it who has this version before them; what came between is noticed when they act on it. */
    public Case seenAt(int version) {
        return new Case(id, number, kind, subject, state, priority, openedAt, changedAt, version);
    }
}
