package org.lectern.rulebook.draft;

import org.lectern.rulebook.Word;

/** What the program can do for a clause that was read from a text; a person chooses. */
public enum Treatment implements Word {
    /** What it forbids is noticed in comments, and can be a ground to take one down. */
    REMOVES,
    /** A comment that asks something is answered in the time that it sets. */
    ANSWERS,
    /** Who does not know how to answer asks somebody. */
    ASKS,
    /** Who reports a concern is answered. */
    CONCERNS,
    /** Staff report what they find on a channel. */
    INCIDENTS,
    /** An error is put right. */
    CORRECTS,
    /** The press is passed on. */
    PRESS,
    /** A notice about a copyright goes its way. */
    COPYRIGHT,
    /** A new account begins with somebody's approval. */
    APPROVES,
    /** Everybody whom it binds reads it. */
    READS,
    /** What it asks of the words of staff is noticed in an answer before it goes out, and shown where one is written. */
    DRAFTS,
    /** It is shown where staff write. */
    SHOWN_WRITING,
    /** It is shown where staff read about their own use. */
    SHOWN_STAFF,
    /** It is shown to the public beside the rules. */
    SHOWN_PUBLIC,
    /** It stands in each letter about a decision. */
    SHOWN_LETTER,
    /** The program promises it for every library. */
    PROMISED,
    /** A power that the text takes and the program does not carry out. */
    DECLINED,
    /** Kept as a clause that controls nothing yet. */
    NOTHING
}
