package org.lectern.server.platform;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of one JSON object strictly. A text may hold U+0000 and lone surrogates; invalid UTF-8 reads as U+FFFD. */
final class Fields {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields of(byte[] bytes) {
        return new Fields(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** A whole number of up to 63 bits. */
    long number(String name) {
        JsonNode value = object.path(name);
        WrongShape.unless(value.isIntegralNumber() && value.canConvertToLong(), "no number " + name);
        return value.longValue();
    }

    String text(String... path) {
        JsonNode value = object;
        for (String name : path) {
            value = value.path(name);
        }
        WrongShape.unless(value.isString(), "no text " + String.join(".", path));
        return value.stringValue();
    }

    /** The text, or nothing where it is missing or something else. */
    String textIfAny(String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    boolean flag(String name) {
        JsonNode value = object.path(name);
        WrongShape.unless(value.isBoolean(), "no true or false " + name);
        return value.booleanValue();
    }
}
