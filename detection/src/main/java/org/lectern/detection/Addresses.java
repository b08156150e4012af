package org.lectern.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal addresses of the United States and Canada: a house number before a street, a box or rural route, a Canadian postal code. What
 * stands around a street decides whether somebody's house is meant or a title, a shop or the library.
 */
final class Addresses implements Detector {

    private static final String DETECTOR = "postal-address 2";
    private static final int WINDOW = 120;
    private static final int NEAR = 28;
    private static final int FAR = 48;
    private static final String POSTAL = "[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]?\\d[A-Z]\\d\\b";
    private static final String CITY =
            "(?:,\\s?(?:[A-Z][\\p{L}'-]{1,20} ?){1,3}(?=[.,;!?)\\n]|$|" + POSTAL + "|[A-Z]{2}\\b))?";
    private static final String TAIL =
            CITY + "(?:,?\\s?[A-Z]{2}\\b(?=[\\s,.]))?(?:,?\\s?(?:\\d{5}(?:-\\d{4})?(?![\\w-])|" + POSTAL + "))?";
    private static final Pattern BOX = Pattern.compile(
            "(?:P\\.?\\s?O\\.?\\s?(?:Box|Drawer)|Post Office Box|POB|PMB|bo[iî]te postale|R\\.?\\s?R\\.?|Rural Route|C\\.\\s?P\\.|CP(?=[\\s#])|case postale|GD|HC)\\s?#?$",
            Pattern.CASE_INSENSITIVE);
    /** The last characters of what {@link #BOX} finds. */
    private static final String BOX_ENDS = "xXrR.eEdDcCpPbB#";

    private static final Pattern BOX_REST =
            Pattern.compile("\\d{1,6}(?:,?\\s(?:Box|Site|Comp)\\.?\\s\\d{1,5}|,\\sConcession Road\\s\\d{1,4})?"
                    + "(?:,?\\s(?:Succ(?:ursale)?|Stn|Station)\\.?\\s[A-Z][\\p{L}-]{0,20})?" + TAIL);
    /** Mail to forces and embassies abroad, before its code; USPS Publication 28, section 225. */
    private static final Pattern ABROAD = Pattern.compile(
            "(?:(?:(?:PSC|CMR|OMC|Unit)\\s\\d{1,5},?\\s(?:Box|Bldg\\.?)\\s\\d{1,5}|US[A-Z]{1,3}\\s[\\p{L}' -]{2,30})[,\\s]{1,3})?[AFD]PO,?\\sA[AEP]\\s$");

    private static final Pattern CODE = Pattern.compile(POSTAL);
    private static final int LONGEST_MONTH = 11;
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)\\.?\\s$");

    @Override
    public void look(Sight sight, Findings findings) {
        Digits digits = sight.digits();
        int done = 0;
        for (Digits.Group group : digits.groups()) {
            if (group.start() >= done && group.length() <= 6) {
                done = Math.max(done, look(sight, digits, group, findings));
            }
        }
    }

    private static int look(Sight sight, Digits digits, Digits.Group group, Findings findings) {
        String plain = digits.plain();
        int start = group.start();
        int box = box(sight, plain, start, findings);
        if (box > 0) {
            return box;
        }
        int abroad = abroad(sight, plain, group, findings);
        if (abroad > 0) {
            return abroad;
        }
        if (plain.charAt(start) == '0') {
            return code(sight, plain, start, findings);
        }
        int first = first(plain, start);
        int name = first < 0 ? -1 : name(plain, group.end());
        Street street = name < 0 ? null : Street.read(plain, name);
        if (street != null && !isDay(plain, first)) {
            double score = score(sight, street, first, group.length());
            return add(sight, first, street.end(), score, "This reads as a street address.", findings);
        }
        return code(sight, plain, start, findings);
    }

    private static int box(Sight sight, String plain, int start, Findings findings) {
        int from = Math.max(0, start - 18);
        if (start < 2
                || (plain.charAt(start - 1) != ' '
                        && plain.charAt(start - 1) != '#'
                        && !Character.isLetter(plain.charAt(start - 1)))) {
            return 0;
        }
        int last = start - (plain.charAt(start - 1) == '#' ? 2 : 1);
        last -= last > 0 && plain.charAt(last) == ' ' ? 1 : 0;
        if (BOX_ENDS.indexOf(plain.charAt(last)) < 0) {
            return 0;
        }
        Matcher box = BOX.matcher(plain).region(from, start);
        if (!box.find() || !isEdge(plain, box.start() - 1)) {
            return 0;
        }
        Matcher rest = BOX_REST.matcher(plain).region(start, Math.min(plain.length(), start + WINDOW));
        String why = "This reads as a postal box or a rural route.";
        return rest.lookingAt() ? add(sight, box.start(), rest.end(), 0.8, why, findings) : 0;
    }

    private static int abroad(Sight sight, String plain, Digits.Group group, Findings findings) {
        int start = group.start();
        if (group.length() != 5
                || start < 7
                || plain.charAt(start - 3) != 'A'
                || !Character.isUpperCase(plain.charAt(start - 2))) {
            return 0;
        }
        Matcher abroad = ABROAD.matcher(plain).region(Math.max(0, start - 64), start);
        String why = "This reads as a postal address of the forces or of an embassy.";
        return abroad.find() ? add(sight, abroad.start(), group.end(), 0.85, why, findings) : 0;
    }

    /** Where a house number begins whose digits begin at {@code start}, or -1 where they are none: "N6895", "100-250". */
    private static int first(String plain, int start) {
        char before = start == 0 ? ' ' : plain.charAt(start - 1);
        if (before == ',' && start > 1 && Folded.isDigit(plain.charAt(start - 2))) {
            return -1;
        }
        if ("NSEW".indexOf(before) >= 0 && isEdge(plain, start - 2)) {
            return start - 1;
        }
        if (before == '-' && start > 1 && Folded.isDigit(plain.charAt(start - 2))) {
            int first = start - 1;
            while (first > 0 && start - first < 7 && Folded.isDigit(plain.charAt(first - 1))) {
                first--;
            }
            return isEdge(plain, first - 1) ? first : -1;
        }
        return Character.isLetterOrDigit(before) || "$./#-".indexOf(before) >= 0 ? -1 : start;
    }

    /** Where the name of a street may begin behind a house number that ends at {@code end}, or -1. */
    private static int name(String plain, int end) {
        int at = end;
        if (at < plain.length() && "ABCDabcd".indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        at += plain.startsWith(" 1/2", at) ? 4 : 0;
        at += at < plain.length() && plain.charAt(at) == ',' ? 1 : 0;
        return at + 1 < plain.length() && plain.charAt(at) == ' ' && startsWord(plain, at + 1) ? at + 1 : -1;
    }

    /** A name of a street begins with a letter, or with an ordinal as "5th". */
    private static boolean startsWord(String plain, int start) {
        int at = start;
        while (at < plain.length() && at - start < 4 && Folded.isDigit(plain.charAt(at))) {
            at++;
        }
        return at < plain.length() && Character.isLetter(plain.charAt(at));
    }

    private static double score(Sight sight, Street street, int start, int length) {
        int end = street.end();
        boolean home = sight.near(Gate.HOME, start - NEAR, end + NEAR);
        double score = street.capital() ? 0.45 : 0.1;
        score += street.sure() ? 0.25 : street.rare() ? -0.02 : 0.05;
        score += street.exact() ? 0.25 : 0;
        score += home ? 0.4 : 0;
        score += length >= 3 ? 0.1 : 0;
        score -= street.runsOn() && !street.exact() ? 0.35 : 0;
        score -= !home && !street.exact() && sight.near(Gate.TOLD, start - FAR, end + FAR) ? 0.3 : 0;
        score -= !home && !street.exact() && isYearOfSomething(sight.digits().plain(), street, start, length) ? 0.3 : 0;
        score -= isOfLongAgo(sight.digits().plain(), start) && !home ? 0.5 : 0;
        return Math.clamp(score, 0, 0.95);
    }

    private static boolean isDay(String plain, int start) {
        return MONTH.matcher(plain)
                .region(Math.max(0, start - LONGEST_MONTH), start)
                .find();
    }

    /** "2026 Food Drive", "2014 Pew Research Center": what is held or published every year. */
    private static boolean isYearOfSomething(String plain, Street street, int start, int length) {
        return length == 4
                && plain.startsWith("20", start)
                && plain.charAt(start + 2) <= '3'
                && (street.rare()
                        || plain.startsWith("Drive", street.end() - 5)
                        || plain.startsWith("Drive.", street.end() - 6));
    }

    /** Papers of long ago print addresses that are nobody's any more. */
    private static boolean isOfLongAgo(String plain, int start) {
        for (int at = Math.max(0, start - WINDOW); at + 4 <= Math.min(plain.length(), start + WINDOW); at++) {
            char century = plain.charAt(at + 1);
            char decade = plain.charAt(at + 2);
            boolean year = plain.charAt(at) == '1'
                    && (century == '8' || century == '9')
                    && decade >= '0'
                    && decade <= '5'
                    && Folded.isDigit(plain.charAt(at + 3));
            if (year && isAlone(plain, at - 1) && isAlone(plain, at + 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlone(String plain, int at) {
        return at < 0 || at >= plain.length() || !Character.isLetterOrDigit(plain.charAt(at));
    }

    private static int code(Sight sight, String plain, int digit, Findings findings) {
        int start = digit - 1;
        if (start < 0 || !isEdge(plain, start - 1) || !Character.isUpperCase(plain.charAt(start))) {
            return 0;
        }
        Matcher matcher = CODE.matcher(plain).region(start, Math.min(plain.length(), start + 8));
        return matcher.lookingAt()
                ? add(sight, start, matcher.end(), 0.7, "This is a Canadian postal code.", findings)
                : 0;
    }

    private static boolean isEdge(String plain, int at) {
        return at < 0
                || (!Character.isLetterOrDigit(plain.charAt(at)) && plain.charAt(at) != '-' && plain.charAt(at) != '/');
    }

    private static int add(Sight sight, int start, int end, double score, String why, Findings findings) {
        int last = end;
        while (last > start && " ,.".indexOf(sight.text().charAt(last - 1)) >= 0) {
            last--;
        }
        if (!sight.published().address(sight.text().substring(start, last))) {
            findings.span(Label.PERSONAL_INFO, "address", score, start, last, why, DETECTOR);
        }
        return last;
    }
}
