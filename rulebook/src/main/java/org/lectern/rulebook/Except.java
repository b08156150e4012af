package org.lectern.rulebook;

/** What a find passes over. */
public enum Except implements Word {
    /** The library's own published numbers, addresses, sites and domains. */
    OWN_CONTACTS,
    /** Office contacts of officials. */
    OFFICIALS_CONTACTS,
    /** A recommendation of a library, a school or a public service. */
    PUBLIC_SERVICES,
    /** Comments under a post about a library programme on the matter. */
    OWN_PROGRAMME,
    /** Sales of the Friends of the library, where the library has decided so. */
    FRIENDS,
    /** The first of several equal posts. */
    FIRST_POST,
    GREETINGS,
    QUESTIONS,
    CRITICISM
}
