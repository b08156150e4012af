package org.lectern.server.mail;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in a message's text. Each opens a door, so that none stays there longer than it must. */
final class Links {

    /** What stands where a link was. */
    static final String GONE = "[…]";

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
