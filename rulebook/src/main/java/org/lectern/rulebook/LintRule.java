package org.lectern.rulebook;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a jurisdiction's advice: a sentence in which all of {@code all} and none of {@code none} are found, or, where
 * {@code check} is set, what that check finds.
 */
record LintRule(
        String id,
        @Nullable Check check,
        List<Pattern> all,
        List<Pattern> none,
        String what,
        String source,
        String better) {

    /** What no single sentence shows. */
    enum Check implements Word {
        /** A list read by itself asks people to do what it means to forbid. */
        INVITES,
        /** Comments can be taken down, and nowhere does it say how to object. */
        NO_APPEAL,
        /** A block need not have an end or a date on which it is looked at again. */
        BLOCK_WITHOUT_END,
        /** Words alone say that a comment is off topic. */
        TOPIC_WORDS,
        /** A list or a pattern holds a word in which people criticise. */
        CRITICISM_WORDS,
        /** A list or a pattern holds the name of somebody who works for the library. */
        STAFF_NAMES
    }

    boolean finds(String sentence) {
        return check == null
                && all.stream().allMatch(pattern -> pattern.matcher(sentence).find())
                && none.stream().noneMatch(pattern -> pattern.matcher(sentence).find());
    }

    Advice advice(int line, String place, String words) {
        return new Advice(id, line, place, words, what, source, better);
    }
}
