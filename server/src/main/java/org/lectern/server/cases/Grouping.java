package org.lectern.server.cases;

/** By what the cases of a list stand together. */
public enum Grouping {
    NONE,
    /** Under the same post, the newest post first. */
    THREAD,
    /** By the same author. */
    AUTHOR
}
