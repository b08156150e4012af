package org.lectern.server.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quotes a platform in a line: its error message, the title of its web page, or the beginning of whatever it sent. */
final class Said {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final int LOOKED_AT = 4_000;
    private static final int LONGEST = 190;

    private Said() {}

    static String by(Reply reply) {
        int length = Math.min(reply.body().length, LOOKED_AT);
        String beginning = new String(reply.body(), 0, length, StandardCharsets.UTF_8);
        return shorten(reply.question().secrets().hide(words(reply.body(), beginning)));
    }

    private static String words(byte[] body, String beginning) {
        Matcher title = TITLE.matcher(beginning);
        if (title.find()) {
            return "a web page, " + plain(title.group(1));
        }
        if (beginning.stripLeading().startsWith("<")) {
            return "a web page";
        }
        return body.length <= LOOKED_AT ? messageOr(beginning) : plain(beginning);
    }

    /** The error object of WordPress's REST interface, {@code {code, message}}; also {@code {error}}. */
    private static String messageOr(String text) {
        try {
            JsonNode answer = JSON.readTree(text);
            String message =
                    answer.path("message").asString(answer.path("error").asString(""));
            String code = answer.path("code").asString("");
            return message.isEmpty() ? plain(text) : plain(message) + (code.isEmpty() ? "" : " (" + plain(code) + ")");
        } catch (JacksonException e) {
            return plain(text);
        }
    }

    /** Without markup, control and direction characters. */
    private static String plain(String text) {
        return text.replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("[\\p{C}\\s<>]+", " ")
                .strip();
    }

    /** At most so many characters, so that the whole stays below 200. */
    static String shorten(String text) {
        String beginning = beginning(text, LONGEST);
        return beginning.length() == text.length() ? text : beginning + "…";
    }

    /** At most so many UTF-16 code units of it, never half of a character. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
