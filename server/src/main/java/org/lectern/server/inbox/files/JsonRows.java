package org.lectern.server.inbox.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: one object on each line, its fields named as the columns. */
final class JsonRows implements Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FileBytes file;
    private final RowValues values;

    JsonRows(FileBytes file, RowValues values) {
        this.file = file;
        this.values = values;
    }

    @Override
    public void skipTo(long end, long lineAfter) throws IOException {
        file.skipTo(end, lineAfter);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (file.peek() >= 0) {
            long line = file.line();
            file.beginRow();
            int one;
            do {
                one = file.take();
            } while (one >= 0 && one != '\n');
            Row.Place at = new Row.Place(line, file.place(), file.line());
            if (file.rowTooLong()) {
                return new Row.Refused(at, Reason.TOO_LONG, "");
            }
            byte[] bytes = file.row();
            Row row = row(at, bytes);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row row(Row.Place at, byte[] bytes) {
        String text;
        try {
            text = Utf8.text(bytes, bytes.length);
        } catch (CharacterCodingException e) {
            return new Row.Refused(at, Reason.NOT_UTF8, "");
        }
        return text.isBlank() ? null : row(at, text, bytes);
    }

    private Row row(Row.Place at, String text, byte[] bytes) {
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JacksonException e) {
            return new Row.Refused(at, Reason.NOT_JSON, "");
        }
        if (!object.isObject()) {
            return new Row.Refused(at, Reason.NOT_JSON, "");
        }
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            Optional<Column> column = Column.of(field.getKey());
            JsonNode value = field.getValue();
            if (column.isEmpty()) {
                return new Row.Refused(at, Reason.FIELD_UNKNOWN, RowValues.quoted(field.getKey()));
            }
            if (value.isString()) {
                named.put(column.get(), value.stringValue());
            } else if (value.isIntegralNumber()) {
                named.put(column.get(), value.asString());
            } else if (!value.isNull()) {
                return new Row.Refused(at, Reason.FIELD_NO_TEXT, column.get().word());
            }
        }
        return values.row(at, named, bytes);
    }
}
