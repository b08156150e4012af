package org.lectern.detection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is nobody's private information: what the library publishes in its profile or in the post itself, and lines for help. The post is
 * read only when somebody asks; for one subject, not for several threads.
 */
final class Published {

    private static final int LONGEST_POST = 20_000;
    private static final int LOCAL_DIGITS = 7;

    private final Profile profile;
    private final String postText;
    private @Nullable String post;
    private @Nullable String postWords;
    private @Nullable String postDigits;

    Published(Profile profile, String postText) {
        this.profile = profile;
        this.postText = postText.length() > LONGEST_POST ? postText.substring(0, LONGEST_POST) : postText;
    }

    static String digits(String text) {
        var digits = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int digit = Character.digit(text.charAt(at), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /** The post in lower case. */
    private String post() {
        String lower = post;
        if (lower == null) {
            lower = postText.toLowerCase(Locale.ROOT);
            post = lower;
        }
        return lower;
    }

    /** The post's words, folded. */
    String postWords() {
        String words = postWords;
        if (words == null) {
            words = Folded.words(postText).toString();
            postWords = words;
        }
        return words;
    }

    private String postDigits() {
        String digits = postDigits;
        if (digits == null) {
            digits = digits(postText);
            postDigits = digits;
        }
        return digits;
    }

    boolean phone(String digits) {
        String local = digits.substring(Math.max(0, digits.length() - LOCAL_DIGITS));
        return postDigits().contains(local) || profile.phone(digits);
    }

    boolean email(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return profile.email(lower)
                || profile.domain(lower.substring(lower.indexOf('@') + 1))
                || post().contains(lower);
    }

    boolean site(String host) {
        return profile.domain(host) || post().contains(host);
    }

    boolean address(String written) {
        String folded = " " + Folded.phrase(written) + " ";
        return postWords().contains(folded) || profile.address(folded);
    }
}
