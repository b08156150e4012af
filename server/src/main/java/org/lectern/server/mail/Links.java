package org.lectern.server.mail;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in a message's text. Where one opens a door, it stays there no longer than it must. */
final class Links {

    /** What stands where a link was. */
    static final String GONE = "[…]";

    /** What the links of a message do for whoever holds them. */
    enum Kind {
        /** They let somebody in once, and may be handed over by who manages people. */
        OPEN_A_DOOR,
        /** They let somebody in once, and are shown to nobody but their reader. */
        SEEN_BY_NOBODY,
        /** They lead to pages that ask for sign-in. */
        ASK_FOR_SIGN_IN
    }

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Links() {}

    static List<String> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The text without any link. */
    static String without(String text) {
        return without(text, "");
    }

    /** The text without the links that hold the token. */
    static String without(String text, String token) {
        return ADDRESS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().contains(token) ? GONE : found.group()));
    }
}
