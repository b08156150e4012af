package org.lectern.server.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.pages.DocumentFacts;
import org.lectern.server.policy.pages.DocumentFacts.Fact;
import org.lectern.server.policy.pages.DocumentFacts.Related;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Says what a rulebook knows of its document, for a page. */
public final class Documents {

    private Documents() {}

    public static DocumentFacts facts(Rulebook rulebook, Messages messages) {
        Rulebook.Document document = rulebook.document();
        return new DocumentFacts(
                Jurisdiction.of(rulebook.profiles()).locale().toLanguageTag(),
                Stream.of(
                                fact(messages, "number", document.number()),
                                fact(messages, "type", document.type()),
                                fact(messages, "title", document.name()),
                                fact(messages, "approved", day(document.approved(), messages)),
                                fact(messages, "amended", day(document.amended(), messages)),
                                fact(messages, "next-review", day(document.nextReview(), messages)))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList(),
                rulebook.binds().stream()
                        .map(one -> new Fact(one.whom(), one.applies()))
                        .toList(),
                rulebook.related().stream()
                        .map(one -> new Related(
                                anchor(one),
                                title(one),
                                one.version(),
                                one.url(),
                                one.binds().isEmpty() ? "" : messages.text("document.related.binds", one.binds())))
                        .toList());
    }

    private static Fact fact(Messages messages, String key, String value) {
        return new Fact(messages.text("document." + key), value);
    }

    /** A day in words; a year as it is. */
    private static String day(String date, Messages messages) {
        Locale locale = messages.locale().equals(Messages.PSEUDO) ? Locale.US : messages.locale();
        return date.contains("-")
                ? LocalDate.parse(date).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale))
                : date;
    }

    /** Where on the page a related document stands. */
    static String anchor(Rulebook.Related related) {
        return "doc-" + related.id();
    }

    /** Number and title, unless the title has its number in it. */
    static String title(Rulebook.Related related) {
        return related.number().isEmpty() || related.title().contains(related.number())
                ? related.title()
                : related.number() + ", " + related.title();
    }
}
