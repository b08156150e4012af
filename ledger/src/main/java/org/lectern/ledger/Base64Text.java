package org.lectern.ledger;

import java.util.Base64;

/** Standard base64 (RFC 4648 section 4, padded) of which every value has exactly one accepted text. */
final class Base64Text {
    private Base64Text() {}

    static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes; refuses text that would be written differently, so that no unused bit can be changed unseen. */
    static byte[] read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException("not base64");
        }
        if (!write(bytes).equals(text)) {
            throw new FormatException("base64 that is not written in its one canonical form");
        }
        return bytes;
    }
}
