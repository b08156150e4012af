package org.lectern.server.policy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.rulebook.Reviews;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.pages.DocumentFacts;
import org.lectern.server.policy.pages.DocumentFacts.Fact;
import org.lectern.server.policy.pages.DocumentFacts.Related;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Messages;

/** Says what a rulebook knows of its document, for a page. */
public final class Documents {

    private Documents() {}

    /** For everybody. */
    public static DocumentFacts facts(Rulebook rulebook, Messages messages) {
        return facts(rulebook, messages, false);
    }

    /** For staff, who also see whether the next review is overdue {@code today}. */
    static DocumentFacts facts(Rulebook rulebook, Messages messages, LocalDate today) {
        return facts(rulebook, messages, Reviews.overdue(rulebook.document(), today));
    }

    private static DocumentFacts facts(Rulebook rulebook, Messages messages, boolean overdue) {
        Rulebook.Document document = rulebook.document();
        String written = ShownTexts.written(rulebook).toLanguageTag();
        String read = locale(messages).toLanguageTag();
        return new DocumentFacts(
                written,
                Stream.of(
                                new Fact(messages.text("document.number"), document.number(), written, false),
                                new Fact(messages.text("document.type"), document.type(), written, false),
                                new Fact(messages.text("document.title"), document.name(), written, false),
                                new Fact(
                                        messages.text("document.approved"),
                                        day(document.approved(), messages),
                                        read,
                                        false),
                                new Fact(
                                        messages.text("document.amended"),
                                        day(document.amended(), messages),
                                        read,
                                        false),
                                new Fact(
                                        messages.text("document.next-review"),
                                        day(document.nextReview(), messages),
                                        read,
                                        overdue))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList(),
                rulebook.binds().stream()
                        .map(one -> new Fact(one.whom(), one.applies(), written, false))
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

    /** A day in words; a year as it is. */
    private static String day(String date, Messages messages) {
        return date.contains("-")
                ? LocalDate.parse(date).format(Dates.form(messages.pattern("document.day"), locale(messages)))
                : date;
    }

    private static Locale locale(Messages messages) {
        return messages.locale().equals(Messages.PSEUDO) ? Locale.US : messages.locale();
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
