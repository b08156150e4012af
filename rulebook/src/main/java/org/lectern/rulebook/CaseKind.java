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
    REQUEST
}
