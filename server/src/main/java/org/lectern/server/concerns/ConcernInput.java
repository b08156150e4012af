package org.lectern.server.concerns;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Word;
import org.lectern.server.web.Texts;
import org.lectern.server.words.Messages;

/** What was written into a form that reports a concern, and whether each part of it fits. */
public record ConcernInput(
        String reference,
        Report.@Nullable Source source,
        String about,
        String place,
        String words,
        String name,
        String contact,
        Locale language) {

    private static final int LONGEST_PLACE = 2000;
    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_LINE = 300;

    public static ConcernInput of(Map<String, String> fields) {
        return new ConcernInput(
                text(fields, "reference"),
                Word.find(Report.Source.class, text(fields, "source")),
                text(fields, "about"),
                text(fields, "place"),
                text(fields, "words"),
                text(fields, "name"),
                text(fields, "contact"),
                language(text(fields, "language")));
    }

    private static String text(Map<String, String> fields, String name) {
        return Texts.typed(fields.getOrDefault(name, ""));
    }

    private static Locale language(String tag) {
        return Messages.WRITTEN.stream()
                .filter(one -> one.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(Locale.US);
    }

    public boolean placeFits() {
        return place.length() <= LONGEST_PLACE;
    }

    public boolean wordsFit() {
        return !words.isEmpty() && words.length() <= LONGEST_WORDS;
    }

    public boolean nameFits() {
        return name.length() <= LONGEST_LINE;
    }

    public boolean contactFits() {
        return contact.length() <= LONGEST_LINE;
    }

    public boolean fits() {
        return placeFits() && wordsFit() && nameFits() && contactFits();
    }

    /** The reference that the form came with; a fresh one where it came with none. */
    public Reference ownReference() {
        return Reference.of(reference).orElseGet(Reference::fresh);
    }
}
