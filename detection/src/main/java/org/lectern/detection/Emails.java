package org.lectern.detection;

/** E-mail addresses as they are usually written. */
final class Emails implements Detector {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    @Override
    public void look(Sight sight, Findings findings) {
        String text = plain(sight.text());
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = local(text, at);
            int end = start < at ? domain(text, at + 1) : -1;
            if (end > 0
                    && !isPublicBody(text.substring(at + 1, end))
                    && !sight.published().email(text.substring(start, end))) {
                String why = "This is an e-mail address that is not one of the library's.";
                findings.span(Label.PERSONAL_INFO, "email", 0.95, start, end, why, "email 2");
            }
        }
    }

    /** With the wide forms of at and dot, unit for unit. */
    private static String plain(String text) {
        return text.indexOf('＠') < 0 ? text : text.replace('＠', '@').replace('．', '.');
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
}
