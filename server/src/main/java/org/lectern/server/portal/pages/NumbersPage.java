package org.lectern.server.portal.pages;

import java.util.List;
import org.lectern.server.reports.pages.TotalsPage.TotalsTable;
import org.lectern.server.web.pages.Layout;

/**
 * The numbers of the years that a library shows to everybody; template portal/numbers.jte.
 *
 * @param written the language of the policy, in which its sentences were kept
 */
public record NumbersPage(
        Layout layout, String rules, String written, List<Year> years, List<RulesPage.Language> languages) {

    public NumbersPage {
        years = List.copyOf(years);
        languages = List.copyOf(languages);
    }

    /** One year. */
    public record Year(String year, TotalsTable table) {}
}
