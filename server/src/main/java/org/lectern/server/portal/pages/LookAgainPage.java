package org.lectern.server.portal.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Line;
import org.lectern.server.web.pages.ShownText;

/**
 * The page on which somebody asks for a decision about their comment, or for a step that they meet, to be looked at again, and follows it;
 * template portal/look-again.jte.
 *
 * @param about what was done, when and where: never anybody's words
 * @param rules under which rules; empty where none was cited
 * @param lines what the page says in its state, paragraph by paragraph
 * @param notice what a law wants said before anything is asked; empty where none does
 * @param unfiled that what was sent was not filed, and what to do; empty where it was, or nothing was sent
 * @param words what they say, while it can be said or where it was not filed
 * @param contact where the answer goes
 */
public record LookAgainPage(
        Layout layout,
        String action,
        State state,
        String title,
        String about,
        List<ShownText> rules,
        List<String> lines,
        List<Line> notice,
        String unfiled,
        Field words,
        Field contact,
        List<String> phones,
        List<String> emails,
        List<RulesPage.Language> languages) {

    public LookAgainPage {
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
        notice = List.copyOf(notice);
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
        /** What was done no longer holds, and there is nothing to ask. */
        SHOWN,
        /** The time for asking is over. */
        LATE
    }
}
