package org.lectern.detection;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What is nobody's private information: what the library publishes in its profile or in the post itself, and lines for help. */
final class Published {

    private static final int LONGEST_POST = 20_000;
    private static final int LOCAL_DIGITS = 7;

    private final Profile profile;
    private final String post;
    private final String postWords;
    private final Set<String> postNumbers = new HashSet<>();

    Published(Profile profile, String postText) {
        String start = postText.length() > LONGEST_POST ? postText.substring(0, LONGEST_POST) : postText;
        this.profile = profile;
        this.post = start.toLowerCase(Locale.ROOT);
        this.postWords = Folded.words(start).toString();
        String digits = digits(start);
        for (int at = 0; at + LOCAL_DIGITS <= digits.length(); at++) {
            postNumbers.add(digits.substring(at, at + LOCAL_DIGITS));
        }
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

    boolean phone(String digits) {
        String local = digits.substring(Math.max(0, digits.length() - LOCAL_DIGITS));
        return postNumbers.contains(local) || profile.phone(digits);
    }

    boolean email(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return profile.email(lower) || profile.domain(lower.substring(lower.indexOf('@') + 1)) || post.contains(lower);
    }

    boolean site(String host) {
        return profile.domain(host) || post.contains(host);
    }

    boolean address(String written) {
        String folded = " " + Folded.phrase(written) + " ";
        return postWords.contains(folded) || profile.address(folded);
    }
}
