package org.lectern.rulebook;

/** What can be decided about an item, where spam, trash and hold are how a platform carries one out, and what the library itself says. */
public enum Act implements Word {
    LEAVE_UP,
    HIDE,
    DELETE,
    RESTORE,
    WARN,
    LIMIT,
    BLOCK,
    /** The library posts something. */
    PUBLISH,
    /** The library answers a comment. */
    REPLY;

    /** Whether the library speaks, rather than decide about what somebody else wrote. */
    public boolean speaks() {
        return this == PUBLISH || this == REPLY;
    }

    /** Whether the words of a person are no longer seen, or the person can no longer write, after this act. */
    public boolean removes() {
        return switch (this) {
            case HIDE, DELETE, LIMIT, BLOCK -> true;
            case LEAVE_UP, RESTORE, WARN, PUBLISH, REPLY -> false;
        };
    }

    /** Whether this version carries the act out; the others can be written in a rulebook and are checked. */
    public boolean carriedOut() {
        return switch (this) {
            case LEAVE_UP, HIDE, DELETE, RESTORE, WARN, LIMIT, BLOCK, REPLY -> true;
            case PUBLISH -> false;
        };
    }
}
