package org.lectern.detection;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** An expression of the library's own, run in time linear in the text (RE2). */
record OwnPattern(Label label, @Nullable String facet, Pattern expression, Needed needed) {

    private static final String DETECTOR = "library-pattern 1";

    static OwnPattern of(Label label, @Nullable String facet, String expression) {
        try {
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            return new OwnPattern(label, facet, pattern, Needed.of(expression));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + expression + "\" is no expression that RE2 reads: " + e.getDescription(), e);
        }
    }

    void look(String text, Folded words, Findings findings) {
        if (needed.digit() && !words.hasDigits()) {
            return;
        }
        Matcher matcher = expression.matcher(text);
        while (!findings.full(label) && matcher.find()) {
            findings.span(
                    label,
                    facet,
                    0.9,
                    matcher.start(),
                    matcher.end(),
                    "It matches a pattern of the library's own for " + label.word() + ".",
                    DETECTOR);
        }
    }
}
