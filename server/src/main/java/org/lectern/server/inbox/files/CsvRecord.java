package org.lectern.server.inbox.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file after the other, by the grammar of RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), which is read on bytes so
 * that those of a record can be kept as they stand. A quotation mark within a field that does not begin with one is taken as it is.
 */
final class CsvRecord {

    private final FileBytes file;
    private final char separator;
    private byte[] field = new byte[256];
    private int length;
    private List<String> fields = List.of();
    private boolean quoted;
    private @Nullable Reason wrong;

    CsvRecord(FileBytes file, char separator) {
        this.file = file;
        this.separator = separator;
    }

    /** Reads the next record; false at the end of the file. */
    boolean read() throws IOException {
        if (file.peek() < 0) {
            return false;
        }
        file.beginRow();
        fields = new ArrayList<>();
        quoted = false;
        wrong = null;
        int end;
        do {
            end = field();
        } while (end == separator);
        if (end == '\r' && file.peek() == '\n') {
            file.take();
        }
        if (file.rowTooLong()) {
            wrong = Reason.TOO_LONG;
        }
        return true;
    }

    /** Reads one field; returns what ended it. */
    private int field() throws IOException {
        length = 0;
        int one = file.take();
        if (one == '"') {
            quoted = true;
            one = afterQuotes();
            if (!ends(one)) {
                wrong = Reason.QUOTE_INSIDE;
            }
        }
        while (!ends(one)) {
            keep(one);
            one = file.take();
        }
        try {
            fields.add(Utf8.text(field, length));
        } catch (CharacterCodingException e) {
            wrong = Reason.NOT_UTF8;
        }
        return one;
    }

    /** Reads up to the quotation mark that closes the field; returns what comes behind it. */
    private int afterQuotes() throws IOException {
        while (true) {
            int one = file.take();
            if (one < 0) {
                wrong = Reason.QUOTE_OPEN;
                return one;
            }
            if (one == '"') {
                one = file.take();
                if (one != '"') {
                    return one;
                }
            }
            keep(one);
        }
    }

    private boolean ends(int one) {
        return one < 0 || one == separator || one == '\n' || one == '\r';
    }

    // What belongs to a row that is refused anyway is not held.
    private void keep(int one) {
        if (file.rowTooLong()) {
            return;
        }
        if (length == field.length) {
            field = Arrays.copyOf(field, 2 * length);
        }
        field[length++] = (byte) one;
    }

    /** Whether it is an empty line. */
    boolean blank() {
        return wrong == null
                && !quoted
                && fields.size() == 1
                && fields.getFirst().isBlank();
    }

    List<String> fields() {
        return fields;
    }

    /** Why its fields cannot be used; null where they can. */
    @Nullable
    Reason wrong() {
        return wrong;
    }
}
