package org.lectern.server.platform.paste;

/** What a line says that comes from the platform's page and not from a person. */
enum Sign {
    /** When something was written. */
    TIME,
    /** The button for a reaction, or how many there are. */
    LIKE,
    /** The button for an answer, which every comment has. */
    REPLY,
    EDITED,
    COUNT,
    /** Who somebody is, as "Top fan". */
    BADGE,
    /** The badge of whoever owns the post. */
    OWNER,
    /** Stands between a post and its comments. */
    HEAD,
    /** The way to more, as "View 2 more replies". */
    MORE,
    /** A dot or another ornament. */
    DOT
}
