package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * The page that a second person reaches by e-mail; template moderation/second-look.jte.
 *
 * @param afterwards whether what they are asked about is done already
 * @param question null in the states that show no comment
 * @param contact how to reach the library, in words, or null
 */
public record SecondLookPage(
        Layout layout,
        String token,
        State state,
        String organisation,
        boolean afterwards,
        @Nullable Question question,
        @Nullable String contact) {

    /** The key of a text that says it for a proposal, or for what is done already. */
    public String key(String key) {
        return afterwards ? key + ".afterwards" : key;
    }

    /** How far the second person has come. */
    public enum State {
        /** The comment is shown and they are asked whether it is about them. */
        ABOUT,
        /** They said no, and are asked to agree or leave up. */
        OPEN,
        /** They have just answered. */
        ANSWERED,
        /** They have just said that it is about them. */
        ABOUT_YOU,
        /** The link was used before. */
        ALREADY,
        /** The time is over, or the case was decided otherwise. */
        EXPIRED
    }

    /**
     * The comment and what is proposed.
     *
     * @param where the post's title, the channel and the time in words
     * @param act the proposed act: hide or delete
     * @param place the clause as the document numbers it
     * @param effect what agreeing does, in a sentence
     * @param by when the answer is needed
     */
    public record Question(
            String where,
            List<Segment> post,
            List<Segment> comment,
            @Nullable Veil veil,
            String act,
            String place,
            String says,
            String proposedBy,
            String proposedReason,
            String effect,
            When by,
            @Nullable String answer,
            @Nullable String answerError,
            Field reason) {

        public Question {
            post = List.copyOf(post);
            comment = List.copyOf(comment);
        }
    }
}
