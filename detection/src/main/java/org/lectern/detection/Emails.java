package org.lectern.detection;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, also written out as "name at mail dot com". */
final class Emails implements Detector {

    private static final String DETECTOR = "email 1";
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int WINDOW = 90;

    /** Names of mail services that make a plain "at" an address. */
    private static final Set<String> MAIL = Set.of(
            "gmail",
            "yahoo",
            "hotmail",
            "outlook",
            "icloud",
            "aol",
            "proton",
            "protonmail",
            "mail",
            "live",
            "msn",
            "comcast",
            "me");

    private static final Pattern WRITTEN = Pattern.compile(
            "([a-z0-9][a-z0-9._+-]{1,40})\\s?(\\(at\\)|\\[at\\]|\\{at\\}| at |@)\\s?"
                    + "([a-z0-9-]{2,30})\\s?(?:\\(dot\\)|\\[dot\\]|\\{dot\\}| dot |\\.)\\s?(com|net|org|edu|ca|us|co|io|example)(?![a-z0-9])");
    private static final Pattern MAIL_WORD =
            Numbers.word("e-?mail|e-?mail me|write|write me|write to|contact|reach|[eé]crivez");

    @Override
    public void look(Sight sight, Findings findings) {
        String text = sight.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = local(text, at);
            int end = domain(text, at + 1);
            if (start < at
                    && end > 0
                    && !sight.published().email(text.substring(start, end))
                    && !isPublicBody(text.substring(at + 1, end))) {
                String why = "This is an e-mail address that is not one of the library's.";
                findings.span(Label.PERSONAL_INFO, "email", 0.95, start, end, why, DETECTOR);
            }
        }
        if (sight.open(Gate.DOT) || text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
            written(sight, findings);
        }
    }

    private static int local(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && ".-+'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    /** Where the domain that starts here ends, or -1 where there is none. */
    private static int domain(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > start && ".-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String domain = text.substring(start, end);
        int dot = domain.lastIndexOf('.');
        boolean whole = dot > 0 && domain.length() - dot > 2 && !domain.contains("..") && !domain.startsWith("-");
        return whole && domain.substring(dot + 1).chars().allMatch(Character::isLetter) ? end : -1;
    }

    private static boolean isDomain(char c) {
        return c == '.' || c == '-' || Character.isLetterOrDigit(c);
    }

    private static boolean isPublicBody(String domain) {
        return domain.endsWith(".gov") || domain.endsWith(".mil");
    }

    /** Each "dot" or bracket is a gate; the expression then sees a window of fixed length only. */
    private static void written(Sight sight, Findings findings) {
        String text = sight.text();
        int from = 0;
        for (int at = gate(text, 0); at >= 0; at = gate(text, at + 3)) {
            int start = Math.max(from, at - WINDOW);
            Matcher matcher = WRITTEN.matcher(lower(text.substring(start, Math.min(text.length(), at + WINDOW / 3))));
            if (matcher.find()
                    && isAddress(matcher, lower(text.substring(Math.max(0, start - 20), start + matcher.start())))) {
                String address = matcher.group(1) + "@" + matcher.group(3) + "." + matcher.group(4);
                if (!sight.published().email(address)) {
                    String why = "This reads as an e-mail address written out in words.";
                    findings.span(
                            Label.PERSONAL_INFO,
                            "email",
                            0.8,
                            start + matcher.start(),
                            start + matcher.end(),
                            why,
                            DETECTOR);
                }
                from = start + matcher.end();
            }
        }
    }

    private static boolean isAddress(Matcher matcher, String before) {
        return !matcher.group(2).equals("@")
                && (!matcher.group(2).equals(" at ")
                        || MAIL.contains(matcher.group(3))
                        || MAIL_WORD.matcher(before).find());
    }

    private static int gate(String text, int from) {
        for (int at = from; at + 3 <= text.length(); at++) {
            char c = text.charAt(at);
            boolean dot =
                    (c == 'd' || c == 'D') && text.regionMatches(true, at, "dot", 0, 3) && isWord(text, at, at + 3);
            boolean bracket = text.startsWith("at)", at) || text.startsWith("at]", at);
            if (dot || bracket) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Lower case for ASCII only, so that places stay the same. */
    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int at = 0; at < chars.length; at++) {
            if (chars[at] >= 'A' && chars[at] <= 'Z') {
                chars[at] = (char) (chars[at] + 32);
            }
        }
        return new String(chars);
    }
}
