package org.lectern.ledger;

import java.util.HexFormat;

/**
 * Reads and writes the fixed JSON lines of an export: ASCII, one spelling for each string, no nesting, so depth cannot
 * hurt.
 */
final class JsonText {
    private final String text;
    private int position;

    JsonText(String text) {
        this.text = text;
    }

    /** The string in quotes; whatever is not printable ASCII becomes a four-digit escape. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** True, and steps over it, when the literal comes next. */
    boolean skip(String literal) {
        boolean here = text.startsWith(literal, position);
        position += here ? literal.length() : 0;
        return here;
    }

    void expect(String literal) {
        if (!skip(literal)) {
            throw new FormatException("expected " + literal.strip() + " at character " + (position + 1));
        }
    }

    void end() {
        if (position != text.length()) {
            throw new FormatException("something follows at character " + (position + 1));
        }
    }

    long number() {
        int from = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        String digits = text.substring(from, position);
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new FormatException("expected a whole number at character " + (from + 1));
        }
        return Long.parseLong(digits);
    }

    String string() {
        expect("\"");
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw new FormatException("a string does not end");
    }

    private char escaped() {
        char c = position < text.length() ? text.charAt(position++) : ' ';
        if (c == '"' || c == '\\') {
            return c;
        }
        if (c != 'u' || position + 4 > text.length()) {
            throw new FormatException("an unknown escape at character " + position);
        }
        position += 4;
        try {
            return (char) HexFormat.fromHexDigits(text, position - 4, position);
        } catch (IllegalArgumentException e) {
            throw new FormatException("an unknown escape at character " + (position - 4));
        }
    }
}
