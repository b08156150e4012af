package org.lectern.server.inbox;

import org.lectern.rulebook.Word;

/** Where on a channel something stands that a person brought. */
public enum Place implements Word {
    /** Under a post of the library's. */
    UNDER_POST,
    /** On the library's page, as a post of its own. */
    ON_PAGE,
    /** In a message to the library, which nobody else sees. */
    PRIVATE;

    private static final String BY_HAND = "by-hand-";

    /** Where what stands "under" this post really stands. */
    public static Place of(Post post) {
        Place found = post.externalId().startsWith(BY_HAND)
                ? Word.find(Place.class, post.externalId().substring(BY_HAND.length()))
                : null;
        return found == null ? UNDER_POST : found;
    }

    /** The identifier of what stands in for a post on a channel: one for all messages, one for all posts of others. */
    public String inPlaceOfPost() {
        return BY_HAND + word();
    }
}
