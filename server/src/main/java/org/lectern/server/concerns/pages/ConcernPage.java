package org.lectern.server.concerns.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * One concern with its reports; template concerns/concern.jte.
 *
 * @param due null where no time runs
 * @param task the step that the policy wants taken; empty where it wants none
 * @param comment null where nobody knows yet which comment it is about
 * @param proposed comments that say what somebody pasted, while nobody knows which is meant
 * @param helping who helped to look into it; null where the policy protects nobody and none is noted
 * @param form what stands in the forms, and what is wrong with it
 * @param answered who answered and when, in words; empty while it is open
 * @param said what the answer says besides; null while there is none
 */
public record ConcernPage(
        Layout layout,
        String number,
        String state,
        boolean open,
        boolean received,
        @Nullable When due,
        String task,
        @Nullable Comment comment,
        List<Comment> proposed,
        List<Told> reports,
        @Nullable Helping helping,
        Form form,
        List<String> answered,
        @Nullable Said said) {

    public ConcernPage {
        proposed = List.copyOf(proposed);
        reports = List.copyOf(reports);
        answered = List.copyOf(answered);
    }

    /** The comment that it is about; without words where they are shown to nobody. */
    public record Comment(
            String number,
            String href,
            String where,
            List<Segment> text,
            @Nullable Veil veil) {

        public Comment {
            text = List.copyOf(text);
        }
    }

    /**
     * What one person told.
     *
     * @param reader the language that they read, as it calls itself
     */
    public record Told(
            String id,
            String source,
            When at,
            String lang,
            String reader,
            List<Segment> place,
            List<Segment> words,
            @Nullable Veil veil,
            String name,
            String contact) {

        public Told {
            place = List.copyOf(place);
            words = List.copyOf(words);
        }
    }

    /**
     * Who helped, as witness or partner.
     *
     * @param says for how long they are protected, in words
     * @param more whether another can be noted
     */
    public record Helping(String says, List<Helper> noted, Field name, boolean more) {

        public Helping {
            noted = List.copyOf(noted);
        }
    }

    /** A name or an account, and where it is struck. */
    public record Helper(String name, String strike) {}

    /** What was answered. */
    public record Said(String words, String lang) {}

    /** The forms of the page. */
    public record Form(
            Field comment, List<Option> outcomes, @Nullable String outcomeError, Field words, List<Option> languages) {

        public Form {
            outcomes = List.copyOf(outcomes);
            languages = List.copyOf(languages);
        }
    }
}
