package org.lectern.server.publishing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What stands in quotation marks in an answer, and whether a comment says it; pure. */
final class QuotedWords {

    private static final Pattern MARKS = Pattern.compile(
            "\u201C([^\u201D]+)\u201D|\"([^\"]+)\"|\u00AB([^\u00BB]+)\u00BB|\u201E([^\u201C\u201D]+)[\u201C\u201D]");

    private QuotedWords() {}

    /** The passages in quotation marks, in their order and each once. */
    static List<String> in(String text) {
        return MARKS.matcher(text)
                .results()
                .map(found -> IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""))
                .map(QuotedWords::spaced)
                .filter(passage -> !passage.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the passage stands in what was captured, word for word; how lines break plays no part. */
    static boolean standsIn(String passage, String captured) {
        return word(spaced(passage)).matcher(spaced(captured)).find();
    }

    /** Whether the text names somebody, by the name or by the handle that they write under. */
    static boolean names(String text, String author, String handle) {
        String where = spaced(text).toLowerCase(Locale.ROOT);
        return List.of(author, handle).stream()
                .map(name -> spaced(name).toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .map(QuotedWords::word)
                .map(name -> name.matcher(where))
                .anyMatch(Matcher::find);
    }

    // Not from the middle of a word to the middle of another.
    private static Pattern word(String passage) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(passage) + "(?![\\p{L}\\p{N}])");
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
