package org.lectern.server.words;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one jurisdiction says otherwise than the message files: whole messages under their keys, single words under {@code word.}. */
final class Wording {

    private static final String WORD = "word.";
    private static final Map<Jurisdiction, Wording> ALL = all();

    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final @Nullable Pattern others;

    private Wording(Jurisdiction jurisdiction) {
        if (!jurisdiction.file().isEmpty()) {
            ResourceBundle file = Messages.file("messages." + jurisdiction.file(), jurisdiction.locale());
            file.keySet().forEach(key -> keep(key, file.getString(key)));
        }
        others = words.isEmpty() ? null : pattern();
    }

    private static Map<Jurisdiction, Wording> all() {
        Map<Jurisdiction, Wording> all = new EnumMap<>(Jurisdiction.class);
        for (Jurisdiction one : Jurisdiction.values()) {
            all.put(one, new Wording(one));
        }
        return all;
    }

    static Wording of(Jurisdiction jurisdiction) {
        return Objects.requireNonNull(ALL.get(jurisdiction));
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
