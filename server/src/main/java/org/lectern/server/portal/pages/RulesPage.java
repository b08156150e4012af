package org.lectern.server.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.HoursWords;
import org.lectern.server.policy.pages.DocumentFacts;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.When;

/**
 * The rules for comments as the public reads them; template portal/rules.jte.
 *
 * @param title the policy's name
 * @param written the language of the policy
 * @param address where the policy itself stands, empty where nobody has said
 * @param document what is known of it, whom it binds and what it stands beside
 * @param lookedAt when a channel was last looked at, null before the first look
 * @param rules under which clauses something may be done to a comment or its author, in the rulebook's words, and what
 * @param shown what the policy wants the public to read
 * @param posted what it wants said word for word
 * @param privacy the privacy policies of the platforms in use, as far as they are known
 * @param report where a concern is reported; empty where that opens for nobody else
 * @param versions where the versions of the policy stand; empty where that opens for nobody else
 * @param numbers where the numbers of the years stand; empty where none are shown
 * @param noticing where it stands what the program notices, and how well; empty where that opens for nobody else
 */
public record RulesPage(
        Layout layout,
        String title,
        String written,
        String address,
        DocumentFacts document,
        @Nullable When lookedAt,
        List<Rule> rules,
        List<ShownText> shown,
        List<ShownText> posted,
        List<String> phones,
        List<String> emails,
        List<HoursWords.Line> hours,
        String report,
        String versions,
        String numbers,
        String noticing,
        List<Privacy> privacy,
        List<Language> languages) {

    public RulesPage {
        rules = List.copyOf(rules);
        shown = List.copyOf(shown);
        posted = List.copyOf(posted);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        hours = List.copyOf(hours);
        privacy = List.copyOf(privacy);
        languages = List.copyOf(languages);
    }

    /** A clause, and in words what may be done under it. */
    public record Rule(ShownText text, String follows) {}

    /** The privacy policy of a platform in use. */
    public record Privacy(String platform, String href) {}

    /** Another language in which the page is there. */
    public record Language(String tag, String name, String href) {}
}
