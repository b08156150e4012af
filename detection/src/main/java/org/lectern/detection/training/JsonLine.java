package org.lectern.detection.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one line of JSON into maps, lists, strings, numbers and booleans; enough for the collections, and strict. */
final class JsonLine {

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    /** The object of a line; {@link IllegalArgumentException} where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String line) {
        var reader = new JsonLine(line);
        reader.skip();
        Object value = reader.value();
        reader.skip();
        if (!(value instanceof Map) || reader.at < line.length()) {
            throw reader.wrong("one object");
        }
        return (Map<String, Object>) value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", "");
            default -> number();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (!ends('}')) {
            String key = string();
            skip();
            expect(':');
            skip();
            map.put(key, value());
        }
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        at++;
        while (!ends(']')) {
            list.add(value());
        }
        return list;
    }

    // Whether the list or object ends here; else the comma and the blanks before the next value are skipped.
    private boolean ends(char end) {
        skip();
        if (peek() == ',') {
            at++;
            skip();
            return false;
        }
        if (peek() == end) {
            at++;
            return true;
        }
        return false;
    }

    private String string() {
        expect('"');
        var text = new StringBuilder();
        while (peek() != '"') {
            char c = line.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        peek();
        char c = line.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > line.length()) {
                    throw wrong("four digits");
                }
                at += 4;
                yield (char) Integer.parseInt(line.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private Object number() {
        int start = at;
        while (at < line.length() && "+-.eE0123456789".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw wrong("a value");
        }
        return Double.valueOf(line.substring(start, at));
    }

    private Object word(String word, Object value) {
        if (!line.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void skip() {
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        if (at >= line.length()) {
            throw wrong("more");
        }
        return line.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("a " + c);
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("No JSON: expected " + expected + " at character " + (at + 1));
    }
}
