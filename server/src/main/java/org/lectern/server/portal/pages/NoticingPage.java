package org.lectern.server.portal.pages;

import java.util.List;
import org.lectern.detection.model.ByGroup;
import org.lectern.detection.model.Card;
import org.lectern.server.web.pages.Layout;

/**
 * What the program notices, and how well; template portal/noticing.jte. The cards are in English, whatever language the page speaks.
 *
 * @param rules where the rules stand
 * @param groups false alarms by group
 */
public record NoticingPage(
        Layout layout, String rules, ByGroup groups, List<Noticed> cards, List<RulesPage.Language> languages) {

    public NoticingPage {
        cards = List.copyOf(cards);
        languages = List.copyOf(languages);
    }

    /** One card, with its levels in their order. */
    public record Noticed(Card card, List<Promise> levels) {

        public Noticed {
            levels = List.copyOf(levels);
        }
    }

    /** What a level promises. */
    public record Promise(String level, String text) {}
}
