package org.lectern.server.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;

/**
 * The page on which somebody asks for a decision about their comment to be looked at again, and follows it; template portal/look-again.jte.
 *
 * @param about which comment, when and where, and what was done: never its words
 * @param rule under which rule, null where none was cited
 * @param lines what the page says in its state, paragraph by paragraph
 * @param words what they say, while it can be said
 * @param contact where the answer goes
 */
public record LookAgainPage(
        Layout layout,
        String action,
        State state,
        String title,
        String about,
        @Nullable ShownText rule,
        List<String> lines,
        Field words,
        Field contact,
        List<String> phones,
        List<String> emails,
        List<RulesPage.Language> languages) {

    public LookAgainPage {
        lines = List.copyOf(lines);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        languages = List.copyOf(languages);
    }

    /** How far it has come. */
    public enum State {
        /** It can be asked. */
        OPEN,
        /** It was asked, and an answer is on its way. */
        FILED,
        /** It was answered, or taken back. */
        ENDED,
        /** The time for asking is over. */
        LATE
    }
}
