package org.lectern.rulebook;

/** Where a text of the policy is shown. */
public enum Place implements Word {
    /** Beside the decision about a comment. */
    DECISION,
    /** Where a post is written. */
    COMPOSER,
    /** Where an answer to a comment is written. */
    REPLY,
    /** On the page that the public reads. */
    PUBLIC_PAGE,
    /** On each account and on the website, word for word. */
    ACCOUNT,
    /** Beside the policy itself and its versions, for staff and everybody. */
    POLICY,
    /** Where a channel is added or described. */
    CHANNEL,
    /** Where a person of the library reads about their own use. */
    STAFF_PAGE,
    /** In each letter to a person of the public. */
    LETTER,
    /** Where a case against a person is opened. */
    CONDUCT;

    /** Whether something is written there, so that its writer can be asked to confirm. */
    public boolean asks() {
        return switch (this) {
            case COMPOSER, REPLY, CONDUCT -> true;
            case DECISION, PUBLIC_PAGE, ACCOUNT, POLICY, CHANNEL, STAFF_PAGE, LETTER -> false;
        };
    }
}
