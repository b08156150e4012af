package org.lectern.ledger;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in an export: the file inside the archive, for records.jsonl the record's index (where readable) and
 * line, and a plain sentence.
 */
public record Problem(
        String file, @Nullable Long record, @Nullable Long line, String what) {
    static final String ARCHIVE = "the archive";

    private static final Set<Integer> STEERING = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    static Problem of(String file, String what) {
        return new Problem(file, null, null, what);
    }

    /** One line for a person; characters that could confuse a terminal are written as escapes. */
    public String sentence() {
        String place = (record == null ? "" : " record " + record) + (line == null ? "" : " (line " + line + ")");
        return printable(file + place + ": " + what);
    }

    /**
     * The text with control, direction and line separator characters as escapes, so that a hostile name cannot steer a
     * terminal.
     */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (STEERING.contains(Character.getType(c))) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
