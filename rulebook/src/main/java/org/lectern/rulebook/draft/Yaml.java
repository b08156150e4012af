package org.lectern.rulebook.draft;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the few forms of YAML that a draft has, so that a person goes on writing in them. */
final class Yaml {

    private static final int WIDTH = 116;
    private static final int LONGEST = 1990;
    private static final String PLAIN = "[A-Za-z][A-Za-z0-9 .,()'/’;–-]*[A-Za-z0-9.)]";
    private static final String KEYWORD = "(?i)(y|n|yes|no|on|off|true|false|null)";

    private Yaml() {}

    /** The text in one line: without characters that a rulebook refuses, and as long as one may be. */
    static String clean(String text) {
        String one = text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s\\u00A0]+", " ")
                .strip();
        if (one.length() <= LONGEST) {
            return one;
        }
        int end = LONGEST - 40;
        return one.substring(0, Character.isHighSurrogate(one.charAt(end - 1)) ? end - 1 : end) + " …";
    }

    /** A value behind its key, in one line. */
    static String value(String text) {
        String one = clean(text);
        return one.matches(PLAIN) && !one.matches(KEYWORD)
                ? one
                : '"' + one.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A long text behind its key, folded below it. */
    static String folded(String text, int indent) {
        String one = clean(text);
        if (one.length() + indent < WIDTH) {
            return value(one);
        }
        String margin = "\n" + " ".repeat(indent);
        var folded = new StringBuilder(">-");
        int column = WIDTH;
        for (String word : one.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= WIDTH;
            folded.append(fits ? " " : margin).append(word);
            column = fits ? column + 1 + word.length() : indent + word.length();
        }
        return folded.toString();
    }

    static String list(List<String> words) {
        return words.stream().map(Yaml::value).collect(Collectors.joining(", ", "[", "]"));
    }
}
