package org.lectern.server.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the bytes of objects in a JSON text. The tokens are read from the bytes as Latin-1, so that a place in the characters is a
 * place in the bytes and invalid UTF-8 inside a string disturbs nothing.
 */
final class JsonSlices {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonSlices() {}

    /** The objects of an array, byte for byte. Throws {@link WrongShape}, or Jackson's exception where it is no JSON. */
    static List<byte[]> ofArray(byte[] body) {
        try (JsonParser parser = JSON.createParser(new String(body, StandardCharsets.ISO_8859_1))) {
            WrongShape.unless(parser.nextToken() == JsonToken.START_ARRAY, "no list");
            List<byte[]> objects = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                objects.add(object(parser, body));
            }
            WrongShape.unless(parser.currentToken() == JsonToken.END_ARRAY, "something that is no object in the list");
            WrongShape.unless(parser.nextToken() == null, "something after the list");
            return objects;
        }
    }

    /** The one object that the text is, without what surrounds it. */
    static byte[] ofObject(byte[] body) {
        try (JsonParser parser = JSON.createParser(new String(body, StandardCharsets.ISO_8859_1))) {
            WrongShape.unless(parser.nextToken() == JsonToken.START_OBJECT, "no object");
            byte[] object = object(parser, body);
            WrongShape.unless(parser.nextToken() == null, "something after the object");
            return object;
        }
    }

    private static byte[] object(JsonParser parser, byte[] body) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return Arrays.copyOfRange(body, start, (int) parser.currentLocation().getCharOffset());
    }
}
