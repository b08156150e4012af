package org.lectern.server.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one jurisdiction says otherwise than the message files of one language: whole messages under their keys, single words under
 * {@code word.}. Its file in that language has them; where it has none it says nothing otherwise.
 */
final class Wording {

    private static final String WORD = "word.";
    private static final Map<Key, Wording> MADE = new ConcurrentHashMap<>();

    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final @Nullable Pattern others;

    private record Key(Jurisdiction jurisdiction, String language) {}

    private Wording(Jurisdiction jurisdiction, Locale written) {
        try {
            ResourceBundle file = Messages.file("messages." + jurisdiction.file(), written);
            file.keySet().forEach(key -> keep(key, file.getString(key)));
        } catch (MissingResourceException _) {
            // It says everything as the message files do.
        }
        others = words.isEmpty() ? null : pattern();
    }

    /** What it says in the language of a message file. */
    static Wording of(Jurisdiction jurisdiction, Locale file) {
        Locale own = jurisdiction.locale();
        Locale written = own.getLanguage().equals(file.getLanguage()) ? own : file;
        return MADE.computeIfAbsent(
                new Key(jurisdiction, written.getLanguage()), _ -> new Wording(jurisdiction, written));
    }

    private void keep(String key, String text) {
        if (key.startsWith(WORD)) {
            words.put(key.substring(WORD.length()), text);
        } else {
            messages.put(key, text);
        }
    }

    // Whole words, the longest first; not those of an address.
    private Pattern pattern() {
        String any = words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?i)(?<![\\p{L}\\p{N}./@-])(?:" + any + ")(?![\\p{L}\\p{N}]|[-.]\\p{L})");
    }

    /** The message under the key, which is {@code usual} in the message files. */
    String message(String key, String usual) {
        String own = messages.get(key);
        return own == null ? sentence(usual) : own;
    }

    String sentence(String usual) {
        return others == null
                ? usual
                : others.matcher(usual).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private String word(String usual) {
        String word = words.getOrDefault(usual.toLowerCase(Locale.ROOT), usual);
        return Character.isUpperCase(usual.codePointAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }
}
