package org.lectern.rulebook.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a document as it was read.
 *
 * @param page from 1; 0 where the document has no pages
 * @param number of the line on its page or in its file, of the paragraph in a document that has no lines; from 1
 * @param heading the level of a heading, from 1; 0 where the document does not mark one
 * @param text empty between paragraphs
 */
public record SourceLine(int page, int number, int heading, String text) {

    public SourceLine {
        text = text.replaceAll("[\\p{Cc}\\p{Cs}\u00A0\uFEFF]", " ").strip();
    }

    /** The lines of a plain text. */
    public static List<SourceLine> of(String text) {
        List<SourceLine> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(new SourceLine(0, lines.size() + 1, 0, line));
        }
        return List.copyOf(lines);
    }

    boolean blank() {
        return text.isEmpty();
    }
}
