package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * The page of a second look, the same whoever asks and why, reached by a link or from the list; template moderation/second-look.jte.
 *
 * @param action where its forms go
 * @param back the list from which somebody came who is signed in, or null
 * @param question null in the states that show no comment
 * @param shown what the policy wants said beside a decision, while one is asked for
 * @param learned what the reader learns once they have answered, line by line
 */
public record SecondLookPage(
        Layout layout,
        String action,
        @Nullable String back,
        State state,
        String organisation,
        @Nullable Question question,
        List<ShownText> shown,
        List<String> learned) {

    public SecondLookPage {
        shown = List.copyOf(shown);
        learned = List.copyOf(learned);
    }

    /** How far the reader has come. */
    public enum State {
        /** The comment is shown and they are asked whether it is about them. */
        ABOUT,
        /** They said no, and are asked whether it breaks the rule. */
        OPEN,
        /** They have just answered. */
        ANSWERED,
        /** They have just said that it is about them. */
        ABOUT_YOU,
        /** It was answered before. */
        ALREADY,
        /** The time is over, or the case was decided otherwise. */
        EXPIRED
    }

    /**
     * The comment and the rule.
     *
     * @param where the post's title, the channel and the time in words
     * @param place the clause as the document numbers it
     * @param by when the answer is needed
     * @param answer agree, leave-up, or null while nothing is chosen
     */
    public record Question(
            String where,
            List<Segment> post,
            List<Segment> comment,
            @Nullable Veil veil,
            String place,
            String says,
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
