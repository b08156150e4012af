package org.lectern.rulebook;

/** A kind of unit of work. */
public enum CaseKind implements Word {
    MODERATION,
    RESPONSE,
    CONCERN,
    APPEAL,
    INVESTIGATION,
    COPYRIGHT,
    PRESS,
    CRISIS,
    HARASSMENT,
    INCIDENT,
    CONSULT,
    CONDUCT,
    REQUEST,
    /** Somebody asks for leave to begin something, such as a new channel. */
    PROPOSAL,
    /** Somebody leaves or a term ends, and what they held passes on. */
    HANDOVER,
    /** Somebody who has no part in an act looks at it before it takes effect. */
    REVIEW,
    /** Something is owed once: an acknowledgement, a correction, a list looked at again. */
    DUTY;

    /** Whether only those who have a step in a case of this kind may know of it. */
    public boolean confidential() {
        return this == HARASSMENT || this == CONDUCT || this == REVIEW;
    }
}
