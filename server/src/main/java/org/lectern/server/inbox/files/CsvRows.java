package org.lectern.server.inbox.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CSV of RFC 4180 with a header, its fields divided by commas, semicolons or tabs, whichever the header shows. */
final class CsvRows implements Rows {

    private final FileBytes file;
    private final RowValues values;
    private final CsvRecord record;
    private final List<Column> columns;

    private CsvRows(FileBytes file, RowValues values, CsvRecord record, List<Column> columns) {
        this.file = file;
        this.values = values;
        this.record = record;
        this.columns = columns;
    }

    static CsvRows of(FileBytes file, RowValues values) throws IOException, FileRefused {
        CsvRecord record =
                new CsvRecord(file, separator(new String(file.beginning(), java.nio.charset.StandardCharsets.UTF_8)));
        boolean read;
        do {
            read = record.read();
        } while (read && record.blank());
        if (record.wrong() != null) {
            throw new FileRefused(Reason.HEADER_UNREADABLE, "");
        }
        return new CsvRows(file, values, record, columns(record.fields()));
    }

    // That which finds the most names of columns that are known in the first line that is not blank.
    private static char separator(String beginning) {
        String header =
                beginning.replace("\uFEFF", "").strip().lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char one : new char[] {',', ';', '\t'}) {
            long known = List.of(header.split(String.valueOf(one), -1)).stream()
                    .filter(name -> Column.of(name.replace("\"", "")).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = one;
            }
        }
        return best;
    }

    private static List<Column> columns(List<String> names) throws FileRefused {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column =
                    Column.of(name).orElseThrow(() -> new FileRefused(Reason.COLUMN_UNKNOWN, RowValues.quoted(name)));
            if (columns.contains(column)) {
                throw new FileRefused(Reason.COLUMN_TWICE, column.word());
            }
            columns.add(column);
        }
        for (Column needed : Column.NEEDED) {
            if (!columns.contains(needed)) {
                throw new FileRefused(Reason.COLUMN_MISSING, needed.word());
            }
        }
        return columns;
    }

    @Override
    public void skipTo(long end, long lineAfter) throws IOException {
        file.skipTo(end, lineAfter);
    }

    @Override
    public @Nullable Row next() throws IOException {
        long line;
        do {
            line = file.line();
            if (!record.read()) {
                return null;
            }
        } while (record.blank());
        Row.Place at = new Row.Place(line, file.place(), file.line());
        Reason wrong = record.wrong();
        if (wrong != null) {
            return new Row.Refused(at, wrong, "");
        }
        List<String> fields = record.fields();
        if (fields.size() != columns.size()) {
            return new Row.Refused(at, Reason.FIELD_COUNT, fields.size() + "/" + columns.size());
        }
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (int i = 0; i < fields.size(); i++) {
            named.put(columns.get(i), fields.get(i));
        }
        return values.row(at, named, file.row());
    }
}
