package org.lectern.rulebook;

/** A promise that the product keeps for every library, without parameters. */
public enum Promise implements Word {
    /** An item is captured before anything is done to it. */
    PRESERVE_BEFORE_ACT,
    /** No removal without a clause. */
    CITE_BEFORE_REMOVE,
    /** Silence leaves a comment up. */
    SILENCE_LEAVES_UP,
    /** Words of the public are not changed. */
    WORDS_UNCHANGED,
    /** Nothing about a person's status feeds a decision. */
    NO_STATUS_IN_DECISIONS,
    /** No profile of a person, no trackers. */
    NO_PROFILES,
    /** Private accounts of employees are not watched. */
    NO_PRIVATE_WATCHING,
    /** Reading, export and search are logged. */
    READS_ARE_LOGGED,
    /** Nothing is sent to an authority by itself. */
    NOTHING_SENT_BY_ITSELF,
    /** An account is used only after it was approved. */
    APPROVED_CHANNELS_ONLY,
    /** Only people with a role write, moderate and answer. */
    ONLY_ROLES_ACT
}
