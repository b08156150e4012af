package org.lectern.rulebook.draft;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a document, or an item of a list.
 *
 * @param section the headings that it stands under, the nearest last
 * @param item where it stands in its list, such as {@code item 3 a} or {@code point 2}; for a paragraph {@code paragraph 2}
 * @param intro what comes right before the list that it is an item of; else empty
 * @param page from 1; 0 where there are none
 * @param line the number of its first line
 * @param first the index of its first line among all, from 0
 * @param last the index of its last line
 */
record Paragraph(
        List<String> section, String item, String intro, int page, int line, int first, int last, String text) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”’)]?)\\s+(?=[\\p{Lu}\"“(])");

    Paragraph {
        section = List.copyOf(section);
    }

    List<String> sentences() {
        return List.of(SENTENCE_END.split(text));
    }

    String heading() {
        return section.isEmpty() ? "" : section.getLast();
    }
}
