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
    REVIEW
}
