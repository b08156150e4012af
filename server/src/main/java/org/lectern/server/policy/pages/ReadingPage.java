package org.lectern.server.policy.pages;

import java.util.List;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;

/**
 * What was read from a document, clause by clause, for a person to confirm; template policy/reading.jte.
 *
 * @param taken how many clauses are taken on
 * @param whole advice about the text as a whole
 * @param wrong what has to be put right first, each in a sentence
 */
public record ReadingPage(
        Layout layout,
        String id,
        String file,
        Field title,
        int taken,
        List<Read> clauses,
        List<Advised> whole,
        List<String> wrong) {

    public ReadingPage {
        clauses = List.copyOf(clauses);
        whole = List.copyOf(whole);
        wrong = List.copyOf(wrong);
    }

    /**
     * A clause that was proposed.
     *
     * @param place where it stands, in words
     * @param why for each of the reasons a sentence
     */
    public record Read(
            int number,
            String place,
            String words,
            boolean taken,
            Field name,
            List<Choice> choices,
            List<String> why,
            List<Advised> advice) {

        public Read {
            choices = List.copyOf(choices);
            why = List.copyOf(why);
            advice = List.copyOf(advice);
        }
    }

    /** One of the things that the program can do for it. */
    public record Choice(String value, String text, boolean chosen) {}

    /** What is likely to be held against the library, where that is from, and a better form. */
    public record Advised(String what, String source, String better) {}
}
