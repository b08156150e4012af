package org.lectern.server.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The texts of one locale, from the message files, in the words of one jurisdiction. A text that is missing is an error in the program,
 * found by a test.
 */
public final class Messages {

    /** A locale for tests: every text in accents and brackets, so that one written into a page by hand stands out. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    private static final String LETTERS = "messages.letters";
    private static final String CONCERN = "messages.concern";
    private static final List<String> FILES = List.of(
            "messages.messages",
            "messages.problems",
            "messages.words",
            "messages.pages",
            "messages.hand",
            "messages.help",
            "messages.accounts",
            "messages.queue",
            "messages.procedures",
            "messages.several",
            "messages.digest",
            "messages.appeals",
            "messages.looks",
            LETTERS,
            "messages.concerns",
            "messages.steps",
            CONCERN,
            "messages.policy",
            "messages.reports",
            "messages.replay",
            "messages.paper",
            "messages.demo");
    private static final String PUBLIC = "messages.public";
    private static final String PLAIN = "aeiouyAEIOUcnsCNS";
    private static final String ACCENTED = "àéîöûýÀÉÎÖÛçñšÇÑŠ";

    private final Locale locale;
    private final Jurisdiction jurisdiction;
    private final List<ResourceBundle> bundles;

    private Messages(Locale locale, Jurisdiction jurisdiction, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.jurisdiction = jurisdiction;
        this.bundles = bundles;
    }

    /** The texts of the locale in the words that the message files are written in. */
    public static Messages of(Locale wanted) {
        return of(wanted, Jurisdiction.UNITED_STATES);
    }

    /** The texts in the words and the language of the jurisdiction. */
    public static Messages of(Jurisdiction jurisdiction) {
        return of(jurisdiction.locale(), jurisdiction);
    }

    /** The texts of the locale, in the jurisdiction's language where there are none for it. */
    public static Messages of(Locale wanted, Jurisdiction jurisdiction) {
        Locale locale = wanted.equals(PSEUDO) ? PSEUDO : jurisdiction.locale();
        return new Messages(locale, jurisdiction, files(Locale.US));
    }

    /** The same for public pages, which are there in French too. */
    public static Messages published(Locale wanted, Jurisdiction jurisdiction) {
        if (!wanted.getLanguage().equals(Locale.FRENCH.getLanguage())) {
            return of(wanted, jurisdiction);
        }
        return new Messages(
                Locale.CANADA_FRENCH,
                jurisdiction,
                Stream.concat(Stream.of(file(PUBLIC, Locale.CANADA_FRENCH)), files(Locale.US).stream())
                        .toList());
    }

    /** The languages in which letters and pages for one person of the public are there. */
    public static final List<Locale> WRITTEN = List.of(Locale.US, Locale.CANADA_FRENCH, Locale.forLanguageTag("es-US"));

    /** The texts for letters and for pages on which one person of the public tells or asks something, in one of the languages that they are written in. */
    public static Messages written(Locale wanted, Jurisdiction jurisdiction) {
        Messages usual = published(wanted, jurisdiction);
        return WRITTEN.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .filter(one -> !one.equals(Locale.US))
                .findFirst()
                .map(one -> new Messages(
                        one,
                        jurisdiction,
                        Stream.concat(Stream.of(file(LETTERS, one), file(CONCERN, one)), usual.bundles.stream())
                                .toList()))
                .orElse(usual);
    }

    private static List<ResourceBundle> files(Locale locale) {
        return FILES.stream().map(file -> file(file, locale)).toList();
    }

    /** The message file of exactly this locale. */
    static ResourceBundle file(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** Every key of the message files. */
    public Stream<String> keys() {
        return bundles.stream().flatMap(bundle -> bundle.keySet().stream()).distinct();
    }

    /** The text as it is before its arguments are put in. */
    public String pattern(String key) {
        String usual = bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + key))
                .getString(key);
        return Wording.of(jurisdiction).message(key, usual);
    }

    /** The text with its arguments put in; the patterns are those of {@link MessageFormat}. */
    public String text(String key, Object... arguments) {
        String text = new MessageFormat(pattern(key), locale.equals(PSEUDO) ? Locale.US : locale).format(arguments);
        return locale.equals(PSEUDO) ? pseudo(text) : text;
    }

    private static String pseudo(String text) {
        StringBuilder accented = new StringBuilder("[");
        text.chars().forEach(c -> {
            int place = PLAIN.indexOf(c);
            accented.append(place < 0 ? (char) c : ACCENTED.charAt(Math.min(place, ACCENTED.length() - 1)));
        });
        return accented.append(']').toString();
    }
}
