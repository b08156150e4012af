package org.lectern.server.testing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds on a page in the pseudo-locale the words that no message file gave: those outside brackets, in texts and in the attributes that are
 * read aloud or shown.
 */
public final class Pseudo {

    /** The locale in which a browser asks for it. */
    public static final String LANGUAGE = "en-XA";

    /** The program's own name, addresses, dates, keys and code are no words of a language. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "Lectern|\\S+@\\S+|America/.*|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*|SHA-256|[a-z]+(\\.[a-z]+)+|\\./lectern .*|https?://.*");

    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:aria-label|aria-description|title|placeholder|alt)=\"([^\"]*)\"");

    /** Shorter texts must be somebody's own as they stand; longer ones may be a part of what is. */
    private static final int SHORT = 12;

    private Pseudo() {}

    /** The words, each text node and attribute on its own; {@code own} are texts that are somebody's content, a name or the rulebook's. */
    public static List<String> plainWords(String html, List<String> own) {
        String known = String.join("\n", own).replaceAll("\\s+", " ");
        // Moments are written by the clock's own rules, and in a large field stands what somebody wrote; what the
        // policy prescribes is in the policy's language.
        String body = html.replaceAll("(?s)<(script|style|time|pre|code|kbd|textarea)\\b.*?</\\1>", "\n")
                .replaceAll("(?s)<(article|a|span)\\b[^>]*\\slang=\"en\".*?</\\1>", "\n")
                .replaceAll("(?s)<(ul|blockquote) class=\"(shown|posted)\\b.*?</\\1>", "\n");
        Stream<String> texts =
                Arrays.stream(body.replaceAll("<[^>]*>", "\u0000").split("\u0000"));
        Stream<String> spoken = SPOKEN.matcher(body).results().map(match -> match.group(1));
        return Stream.concat(texts, spoken)
                .map(Pseudo::unmarked)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> !NO_WORDS.matcher(text).matches())
                .filter(text -> !own.contains(text) && (text.length() < SHORT || !known.contains(text)))
                .distinct()
                .toList();
    }

    /** What is left of a text without what stands in brackets, which may stand in brackets themselves, and without signs around it. */
    private static String unmarked(String text) {
        String plain = new Browser.Page(200, text, java.util.Map.of()).text().replaceFirst(" - Lectern\\s*$", "");
        for (String before = ""; !plain.equals(before); ) {
            before = plain;
            plain = plain.replaceAll("\\[[^\\[\\]]*\\]", "");
        }
        return plain.replaceAll("^[-·,:\\s]*(\\d+\\.\\s)?|[-·,:\\s]+$", "");
    }
}
