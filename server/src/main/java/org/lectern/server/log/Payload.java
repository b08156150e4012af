package org.lectern.server.log;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an entry is about, as ASCII JSON of exactly the fields that its kind declares, the version first. */
public final class Payload {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Kind kind;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Payload(Kind kind) {
        this.kind = kind;
        values.put("v", kind.version());
    }

    /** The payload of the kind with its values in the order of the kind's fields: texts, numbers, booleans, lists and maps of them, or null. */
    public static Payload of(Kind kind, @Nullable Object... values) {
        if (values.length != kind.fields().size()) {
            throw new IllegalArgumentException(
                    kind.name() + " has the fields " + kind.fields() + ", not " + values.length + " values");
        }
        Payload payload = new Payload(kind);
        for (int i = 0; i < values.length; i++) {
            payload.values.put(kind.fields().get(i), values[i]);
        }
        return payload;
    }

    public Kind kind() {
        return kind;
    }

    /** The bytes that the commitment covers. */
    public byte[] bytes() {
        return JSON.writeValueAsString(values).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a payload back. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> read(byte[] bytes) {
        return (Map<String, @Nullable Object>) JSON.readValue(bytes, Map.class);
    }

    /** Kinds of a module, for the registry. */
    public interface Kinds {
        List<Kind> kinds();
    }
}
