package org.lectern.server.steps;

import org.lectern.rulebook.Word;

/** What a step needs. Each that is missing refuses it, and says so in words of its own. */
enum Need implements Word {
    /** The policy has this step. */
    STEP,
    /** The channel is official: on a mixed account a person would be kept from what is not the library's. */
    OFFICIAL,
    /** The platform, or a person there, can do it. */
    PLATFORM,
    /** The investigation is closed. */
    CLOSED,
    /** So many decisions that hold are cited. */
    DECISIONS,
    /** Findings that name clauses. */
    FINDINGS,
    /** Where several people may go by the name, a statement that says how it is known to be one person. */
    ONE_PERSON,
    /** What the person is told. */
    NOTICE,
    /** An end that is not too far. */
    END,
    /** A way to object, and somebody who would be left to hear it: a person here, or the board. */
    APPEAL,
    /** The posted statement was seen on that channel not long ago. */
    STATEMENT,
    /** Whoever approves has a role that may. */
    AUTHORITY,
    /** Whoever approves is not who proposed it. */
    OTHER_PERSON
}
