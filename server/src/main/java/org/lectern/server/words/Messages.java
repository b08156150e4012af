package org.lectern.server.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one locale, from the message files. A text that is missing is an error in the program, found by a test. */
public final class Messages {

    /** A locale for tests: every text in accents and brackets, so that one written into a page by hand stands out. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    private static final List<String> FILES = List.of(
            "messages.messages",
            "messages.problems",
            "messages.words",
            "messages.pages",
            "messages.hand",
            "messages.help",
            "messages.several");
    private static final String PLAIN = "aeiouyAEIOUcnsCNS";
    private static final String ACCENTED = "àéîöûýÀÉÎÖÛçñšÇÑŠ";

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Messages(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /** The texts of the locale; en-US where there are none for it. */
    public static Messages of(Locale wanted) {
        Locale locale = wanted.equals(PSEUDO) ? PSEUDO : Locale.US;
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                locale,
                FILES.stream()
                        .map(file -> ResourceBundle.getBundle(file, Locale.US, exactly))
                        .toList());
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The text with its arguments put in; the patterns are those of {@link MessageFormat}. */
    public String text(String key, Object... arguments) {
        String pattern = bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + key))
                .getString(key);
        String text = new MessageFormat(pattern, Locale.US).format(arguments);
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
