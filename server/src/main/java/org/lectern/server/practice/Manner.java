package org.lectern.server.practice;

/** In what manner an invented patron writes. */
public enum Manner {
    KIND,
    FUNNY,
    QUESTION,
    /** Criticism of the library, which must stay up. */
    GRUMPY,
    CHATTY,
    /** With a telephone number or an address in it. */
    PERSONAL,
    SPAM,
    /** The same again by the same author. */
    DUPLICATE,
    FLYER,
    CAMPAIGN,
    /** What may be a threat. */
    MENACING,
    /** With mild profanity. */
    SALTY
}
