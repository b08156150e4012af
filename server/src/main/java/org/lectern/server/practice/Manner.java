package org.lectern.server.practice;

/** In what manner an invented patron writes, and how many of twenty-odd comments are so on a blog that has sentences for it. */
public enum Manner {
    KIND(3),
    FUNNY(1),
    QUESTION(4),
    /** Criticism of the organisation, which must stay up. */
    GRUMPY(4),
    CHATTY(1),
    /** With a telephone number or an address in it. */
    PERSONAL(1),
    SPAM(1),
    /** The same again by the same author. */
    DUPLICATE(1),
    FLYER(1),
    CAMPAIGN(1),
    /** What may be a threat. */
    MENACING(1),
    /** What may be harassment. */
    HARASSING(1),
    /** By somebody who says they are from the press. */
    PRESS(2),
    /** With mild profanity. */
    SALTY(1),
    /** A line of a conversation under a post, which is not dealt. */
    TALK(0);

    private final int cards;

    Manner(int cards) {
        this.cards = cards;
    }

    int cards() {
        return cards;
    }
}
