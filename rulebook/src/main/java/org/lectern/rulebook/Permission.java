package org.lectern.rulebook;

/** What a role may do. */
public enum Permission implements Word {
    /** See the comments and their cases. */
    READ,
    /** Leave up, hide or delete, with a clause cited. */
    DECIDE,
    /** Answer a second look asked for by somebody else. */
    SECOND,
    /** Put back what was hidden or deleted. */
    RESTORE,
    /** State as a person that something is a threat, an intimate image or contraband. */
    ATTEST,
    /** Write posts and replies for the library. */
    PUBLISH,
    /** Report an incident or refer a comment with a question. */
    REPORT,
    /** Read and search the record. */
    SEE_RECORD,
    EXPORT,
    SEE_COVERAGE,
    /** Name somebody who does what one may do, from one date to another. */
    DELEGATE,
    MANAGE_PEOPLE,
    MANAGE_CHANNELS,
    MANAGE_POLICY
}
