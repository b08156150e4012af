package org.lectern.server.platform;

/** How an account is kept from commenting on a platform. */
public enum Restriction {
    /** Not at all. */
    NONE,
    /** What it writes is held until somebody shows it. */
    LIMITED,
    /** It cannot write. */
    BLOCKED
}
