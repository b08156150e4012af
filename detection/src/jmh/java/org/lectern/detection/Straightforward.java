package org.lectern.detection;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody writes who wants the same rules today: normalise, undo the signs, contains, java.util.regex. */
final class Straightforward {

    private final List<String> literals;
    private final List<Pattern> patterns;

    Straightforward(List<String> literals, List<String> patterns) {
        this.literals = literals;
        this.patterns = patterns.stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    int count(String comment) {
        String plain = Normalizer.normalize(comment, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String read = plain.replace('@', 'a').replace('0', 'o').replace('1', 'i').replaceAll("(.)\\1{2,}", "$1");
        int found = 0;
        for (String literal : literals) {
            found += plain.contains(literal) || read.contains(literal) ? 1 : 0;
        }
        for (Pattern pattern : patterns) {
            found += pattern.matcher(comment).find() ? 1 : 0;
        }
        return found;
    }
}
