package org.lectern.server.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.lectern.server.database.Identifiers;
import org.springframework.stereotype.Component;

/** The one-time code that opens the first-run page; it is printed at the start and kept nowhere. */
@Component
class FirstRunCode {

    private static final int LENGTH = 10;

    private final String code = Identifiers.reference()
            .replaceAll("[^A-Za-z0-9]", "x")
            .substring(0, LENGTH)
            .toUpperCase(java.util.Locale.ROOT);

    String code() {
        return code;
    }

    /** Whether this is the code; takes equally long for every wrong one. */
    boolean is(String entered) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8),
                entered.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
