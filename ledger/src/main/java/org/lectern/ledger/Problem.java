package org.lectern.ledger;

import org.jspecify.annotations.Nullable;

/** Something wrong in an export: the file inside the archive, for records.jsonl the record's index (where readable) and line, and a plain sentence. */
public record Problem(
        String file, @Nullable Long record, @Nullable Long line, String what) {
    static final String ARCHIVE = "the archive";

    static Problem of(String file, String what) {
        return new Problem(file, null, null, what);
    }

    /** One line for a person; characters that could confuse a terminal are written as escapes. */
    public String sentence() {
        String place = (record == null ? "" : " record " + record) + (line == null ? "" : " (line " + line + ")");
        return printable(file + place + ": " + what);
    }

    static String printable(String text) {
        String quoted = JsonText.quote(text);
        return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
