package org.lectern.server.words;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
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
            "messages.forms",
            "messages.paper",
            "messages.demo");
    private static final String PUBLIC = "messages.public";
    private static final String PLAIN = "aeiouyAEIOUcnsCNS";
    private static final String ACCENTED = "àéîöûýÀÉÎÖÛçñšÇÑŠ";

    private static final Map<Sources, Messages> MADE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Jurisdiction jurisdiction;
    private final Map<String, String> patterns;

    /** Where texts are read from, the first file that has a text before the others. */
    private record Sources(Locale locale, Jurisdiction jurisdiction, List<Source> files) {

        Sources behind(Locale wanted, String... first) {
            return new Sources(
                    wanted,
                    jurisdiction,
                    Stream.concat(Stream.of(first).map(file -> new Source(file, wanted)), files.stream())
                            .toList());
        }
    }

    private record Source(String file, Locale locale) {}

    private Messages(Sources from) {
        this.locale = from.locale();
        this.jurisdiction = from.jurisdiction();
        Map<String, String> all = new HashMap<>();
        for (Source source : from.files()) {
            Wording wording = Wording.of(jurisdiction, source.locale());
            ResourceBundle file = file(source.file(), source.locale());
            file.keySet().forEach(key -> all.computeIfAbsent(key, _ -> wording.message(key, file.getString(key))));
        }
        this.patterns = Map.copyOf(all);
    }

    private static Messages of(Sources from) {
        return MADE.computeIfAbsent(from, Messages::new);
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
        return of(usual(wanted, jurisdiction));
    }

    private static Sources usual(Locale wanted, Jurisdiction jurisdiction) {
        return new Sources(
                wanted.equals(PSEUDO) ? PSEUDO : jurisdiction.locale(),
                jurisdiction,
                FILES.stream().map(file -> new Source(file, Locale.US)).toList());
    }

    /** The languages in which letters and pages for the public are there. */
    public static final List<Locale> WRITTEN = List.of(Locale.US, Locale.CANADA_FRENCH, Locale.forLanguageTag("es-US"));

    /** The same for public pages, in one of the languages that they are written in. */
    public static Messages published(Locale wanted, Jurisdiction jurisdiction) {
        return of(publicly(wanted, jurisdiction, PUBLIC));
    }

    /** The texts for letters and for pages on which one person of the public tells or asks something, in one of the languages that they are written in. */
    public static Messages written(Locale wanted, Jurisdiction jurisdiction) {
        return of(publicly(wanted, jurisdiction, LETTERS, CONCERN, PUBLIC));
    }

    private static Sources publicly(Locale wanted, Jurisdiction jurisdiction, String... files) {
        Sources usual = usual(wanted, jurisdiction);
        return WRITTEN.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .filter(one -> !one.equals(Locale.US))
                .findFirst()
                .map(one -> usual.behind(one, files))
                .orElse(usual);
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
        return patterns.containsKey(key);
    }

    /** Every key of the message files. */
    public Stream<String> keys() {
        return patterns.keySet().stream();
    }

    /** The text as it is before its arguments are put in. */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no message " + key);
        }
        return pattern;
    }

    /** The text with its arguments put in; the patterns are those of {@link MessageFormat}. */
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        // Most have nothing to put in and nothing that is quoted.
        String text = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, locale.equals(PSEUDO) ? Locale.US : locale).format(arguments);
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
