package org.lectern.rulebook;

/** What a decision, a post or a channel can carry, as far as a gate may ask. */
public enum Field implements Word {
    REASON,
    MARKED_TEXT,
    SOURCE,
    LICENCE,
    PERMISSION_HELD,
    END_DATE,
    REVIEW_DATE,
    APPROVER,
    AUDIENCE,
    OWNER,
    BACKUP,
    IDENTITY,
    FINDINGS,
    NOTICE,
    APPEAL
}
