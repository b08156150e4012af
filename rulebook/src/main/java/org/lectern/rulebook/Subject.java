package org.lectern.rulebook;

/** What a person can have acknowledged. */
public enum Subject implements Word {
    POLICY,
    PLATFORM_TERMS,
    LITIGATION_HOLD,
    PROTECTED_SPEECH
}
