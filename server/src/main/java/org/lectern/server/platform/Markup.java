package org.lectern.server.platform;

import java.util.regex.Pattern;

/** Takes WordPress's markup out of titles, names and posts. Comments keep theirs: it may be what they are decided for. */
final class Markup {

    private static final Pattern BLOCK_ENDS = Pattern.compile("(?i)<br\\s*/?>|</(p|h[1-6]|li|div|blockquote)>");

    private Markup() {}

    /** A post's words, a line for each paragraph. */
    static String plain(String html) {
        String text = html.replaceAll("(?s)<!--.*?-->", "");
        text = BLOCK_ENDS.matcher(text).replaceAll("\n").replaceAll("<[^>]*>", "");
        return entities(text).replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }

    /** The five characters that WordPress writes as entities on storing a name. */
    static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&amp;", "&");
    }
}
