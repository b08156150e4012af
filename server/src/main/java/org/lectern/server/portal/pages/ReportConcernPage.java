package org.lectern.server.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Line;

/**
 * The page on which anybody reports a concern; template portal/report.jte.
 *
 * @param error why nothing was taken, for the whole form; null where nothing was sent or only fields are wrong
 * @param notice what a law wants said before anything is asked; empty where none does
 * @param action the address that the form posts to
 * @param lang the language that the reader chose
 * @param reference the one that they will get
 * @param trap what a program wrote where nobody writes; null where it wrote nothing
 * @param where they look with a reference that they have
 */
public record ReportConcernPage(
        Layout layout,
        @Nullable String error,
        List<Line> notice,
        String action,
        String lang,
        String reference,
        @Nullable String trap,
        Field place,
        Field words,
        Field name,
        Field contact,
        Field followed,
        String where,
        Reach reach,
        List<RulesPage.Language> languages) {

    public ReportConcernPage {
        notice = List.copyOf(notice);
        languages = List.copyOf(languages);
    }

    /** How a person of the library is reached. */
    public record Reach(List<String> phones, List<String> emails) {

        public Reach {
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
        }
    }
}
