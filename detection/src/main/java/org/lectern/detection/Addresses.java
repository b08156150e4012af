package org.lectern.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal addresses of the United States and Canada by their form: a house number before a street, a box or rural route, a Canadian
 * postal code. Each number opens a window of fixed length for an expression, so that long texts cost no more than their length.
 */
final class Addresses implements Detector {

    private static final String DETECTOR = "postal-address 1";
    private static final int WINDOW = 120;
    private static final String WAY = "(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\\b\\.?";
    private static final String STREET =
            "(?:Street|St|Avenue|Ave|Road|Rd|Court|Ct|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Place|Pl|Terrace|Ter"
                    + "|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Trail|Trl|Square|Sq|Crescent|Cres|Loop|Alley|Pike)\\b";
    private static final String UNIT =
            "(?:,?\\s?(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Lot|app|#)\\.?\\s?#?\\w{1,6}\\b)?";
    private static final String POSTAL = "[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]?\\d[A-Z]\\d\\b";
    private static final String CITY =
            "(?:,\\s?(?:[A-Z][\\p{L}'-]{1,20} ?){1,3}(?=[.,;!?)\\n]|$|" + POSTAL + "|[A-Z]{2}\\b))?";
    private static final String TAIL =
            CITY + "(?:,?\\s?[A-Z]{2}\\b(?=[\\s,.]))?(?:,?\\s?(?:\\d{5}(?:-\\d{4})?(?![\\w-])|" + POSTAL + "))?";
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,6}[A-Da-d]?(?:\\s1/2)?,?\\s(?:" + WAY + "\\s)?"
            + "(?:(?:(?:[A-Z][\\p{L}'-]{0,24}|St\\.|\\d{1,3}(?:st|nd|rd|th))\\s){1,3}?" + STREET
            + "|(?:County Road|County Rd|Highway|Hwy|State Route|Route|Concession Road|Broadway|Rural Road)(?:\\s\\w{1,4}\\b)?)\\.?"
            + "(?:\\s" + WAY + ")?" + UNIT + TAIL);
    private static final Pattern UNCAPPED = Pattern.compile(
            "\\d{1,6},?\\s(?:" + WAY + "\\s)?(?:[a-z][a-z'-]{0,24}\\s|\\d{1,3}(?:st|nd|rd|th)\\s){1,3}?" + STREET
                    + "\\.?" + UNIT,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRENCH =
            Pattern.compile("\\d{1,6},?\\s(?i:rue|rang|chemin|ch\\.|avenue|av\\.|boulevard|boul\\.|route"
                    + "|place|allée|montée|impasse)\\s(?:(?:de la|de|des|du|la|le|les|saint|sainte)[\\s-]|l'|d')?\\p{Lu}[\\p{L}'-]{1,30}"
                    + "(?:[\\s-]\\p{Lu}[\\p{L}'-]{1,20})?(?:,?\\s(?:app|apt|bureau)\\.?\\s?\\w{1,5})?" + TAIL);
    private static final Pattern BOX = Pattern.compile(
            "(?:P\\.?\\s?O\\.?\\s?Box|R\\.?\\s?R\\.?|Rural Route|C\\.?P\\.?|GD|HC)\\s?#?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOX_REST =
            Pattern.compile("\\d{1,6}(?:,?\\s(?:Box|Site|Comp)\\.?\\s\\d{1,5}|,\\sConcession Road\\s\\d{1,4})?" + TAIL);
    private static final Pattern OLD_YEAR = Pattern.compile("(?<!\\d)1[89][0-5]\\d(?![\\d\\p{L}])");
    private static final Pattern CODE = Pattern.compile(POSTAL);
    private static final Pattern AT_HOME =
            Numbers.word("lives?|living|address|house|home|resides?|staying|moved|apartment|knock|mail it to|ship to"
                    + "|come by|porch");

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
        String window = plain.substring(start, Math.min(plain.length(), start + WINDOW));
        char before = start == 0 ? ' ' : plain.charAt(start - 1);
        if (!Character.isLetterOrDigit(before) && "$./#-:".indexOf(before) < 0) {
            int end = longest(window, digits.before(start));
            if (end > 0) {
                double score = isOfLongAgo(plain, start)
                                && !AT_HOME.matcher(digits.before(start)).find()
                        ? 0.4
                        : 0.85;
                return add(sight, start, start + end, score, "This reads as a street address.", findings);
            }
        }
        Matcher box = BOX.matcher(plain.substring(Math.max(0, start - 14), start));
        Matcher rest = BOX_REST.matcher(window);
        if (box.find() && rest.lookingAt() && isEdge(plain, start - (box.end() - box.start()) - 1)) {
            int first = start - (box.end() - box.start());
            return add(sight, first, start + rest.end(), 0.8, "This reads as a postal box or a rural route.", findings);
        }
        return code(sight, plain, start, findings);
    }

    /** Papers of long ago print addresses that are nobody's any more. */
    private static boolean isOfLongAgo(String plain, int start) {
        return OLD_YEAR.matcher(plain.substring(Math.max(0, start - WINDOW), Math.min(plain.length(), start + WINDOW)))
                .find();
    }

    private static int longest(String window, String before) {
        int end = 0;
        for (Pattern pattern : new Pattern[] {NUMBERED, FRENCH}) {
            Matcher matcher = pattern.matcher(window);
            end = Math.max(end, matcher.lookingAt() ? matcher.end() : 0);
        }
        if (end == 0 && AT_HOME.matcher(before).find()) {
            Matcher matcher = UNCAPPED.matcher(window);
            end = matcher.lookingAt() ? matcher.end() : 0;
        }
        return end;
    }

    private static int code(Sight sight, String plain, int digit, Findings findings) {
        int start = digit - 1;
        if (start < 0 || !isEdge(plain, start - 1)) {
            return 0;
        }
        Matcher matcher = CODE.matcher(plain.substring(start, Math.min(plain.length(), start + 8)));
        return matcher.lookingAt()
                ? add(sight, start, start + matcher.end(), 0.7, "This is a Canadian postal code.", findings)
                : 0;
    }

    private static boolean isEdge(String plain, int at) {
        return at < 0
                || !Character.isLetterOrDigit(plain.charAt(at)) && plain.charAt(at) != '-' && plain.charAt(at) != '/';
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
