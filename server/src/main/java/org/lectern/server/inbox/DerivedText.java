package org.lectern.server.inbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as the database and pages can hold it. U+0000 and surrogates without their other half become U+FFFD, one for one, so that
 * positions stay; each is listed ("3:0000 17:D83D": place and code unit). The bytes that were received are kept beside it.
 */
record DerivedText(String text, String substitutions) {

    private static final char REPLACEMENT = '\uFFFD';

    static DerivedText of(String received) {
        StringBuilder text = new StringBuilder(received);
        List<String> replaced = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (unit == 0 || Character.isSurrogate(unit)) {
                replaced.add("%d:%04X".formatted(i, (int) unit));
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return new DerivedText(text.toString(), String.join(" ", replaced));
    }

    static String plain(String received) {
        return of(received).text();
    }
}
