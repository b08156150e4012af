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
    /** Who writes, by name or by a role that stands for it, and for which organisation. */
    IDENTITY,
    /** The name in full of the person who writes. */
    FULL_NAME,
    FINDINGS,
    NOTICE,
    APPEAL
}
