package org.lectern.server.platform;

/** Where a comment stands on its platform, in words that every platform shares. */
public enum PlatformStatus {
    /** Everybody sees it. */
    VISIBLE,
    /** Others do not see it; held back for a decision. */
    HELD,
    /** Others do not see it; filed as spam. */
    SPAM,
    /** In the platform's trash, from which it can come back for a time. */
    TRASHED,
    /** No longer there. */
    GONE
}
