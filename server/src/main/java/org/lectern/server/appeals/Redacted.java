package org.lectern.server.appeals;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text who wrote it and how they are reached: private data that was noticed, their names, addresses and numbers. */
public final class Redacted {

    private static final Pattern E_MAIL = Pattern.compile("[^\\s@<>,;:()]+@[^\\s@<>,;:()]+\\.[\\p{L}]{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[\\s().-]{0,2}\\d){6,}");

    private Redacted() {}

    /** A passage to take out, in UTF-16 units. */
    public record Passage(int start, int end) {}

    /** The text with {@code mark} in the place of each passage, name, e-mail address and number of seven digits or more. */
    public static String text(String text, List<Passage> passages, List<String> names, String mark) {
        StringBuilder kept = new StringBuilder(text);
        passages.stream()
                .filter(passage ->
                        passage.start() >= 0 && passage.start() < passage.end() && passage.end() <= text.length())
                .forEach(passage -> blacken(kept, passage));
        String without = kept.toString().replaceAll("\u0000+", Matcher.quoteReplacement(mark));
        List<String> longestFirst = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            without = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])@?" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(without)
                    .replaceAll(Matcher.quoteReplacement(mark));
        }
        String withoutMail = E_MAIL.matcher(without).replaceAll(Matcher.quoteReplacement(mark));
        return NUMBER.matcher(withoutMail).replaceAll(Matcher.quoteReplacement(mark));
    }

    // A text that PostgreSQL keeps has no such character of its own.
    private static void blacken(StringBuilder text, Passage passage) {
        for (int i = passage.start(); i < passage.end(); i++) {
            text.setCharAt(i, '\u0000');
        }
    }
}
