package org.lectern.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birth dates, number plates and licence numbers: things that only a word beside them makes personal. */
final class PersonalMarks implements Detector {

    private static final int NEAR = 40;
    private static final int WINDOW = 48;
    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|f[ée]vr|mars|avr|mai|juin|juil|ao[ûu]t|d[ée]c"
                    + "|enero|abril|agosto|dic)[\\p{L}]{0,9}\\.?";
    private static final String YEAR = "(?:19[1-9]\\d|20[0-3]\\d)(?![\\d-])";
    private static final Pattern DATE =
            Pattern.compile("(?i)(?<![\\p{L}\\d/-])(?:" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s" + YEAR
                    + "|\\d{1,2}(?:st|nd|rd|th|er)?\\s(?:of\\s|de\\s)?" + MONTH + ",?\\s(?:de\\s)?" + YEAR
                    + "|\\d{1,2}[/.-]\\d{1,2}[/.-](?:" + YEAR
                    + "|\\d{2}(?!\\d))|(?:19[1-9]\\d|20[0-3]\\d)-\\d{2}-\\d{2}(?!\\d))");
    private static final Pattern BORN =
            Pattern.compile("(?i)(?<![\\p{L}\\d])(?:born|b-?day|birthday|birth\\s?date|date of birth|d\\.?o\\.?b\\.?"
                    + "|née? le|date de naissance|naci[óo]|nacimiento)(?![\\p{L}\\d])");
    private static final Pattern PLATES =
            Pattern.compile("(?i)(?<![\\p{L}\\d])(?:plates?|plaque|licen[cs]e plate|tag number)(?![\\p{L}\\d])");
    private static final Pattern PLATE = Pattern.compile("(?<![\\w-])(?=[A-Z0-9 -]{0,8}\\d)(?=[A-Z0-9 -]{0,8}[A-Z])"
            + "(?:[A-Z]{1,3}[ -]?\\d{1,5}[A-Z]{0,2}|\\d{1,4}[ -]?[A-Z]{2,3}(?:[ -]?\\d{1,4})?)(?![\\w-])");
    private static final Pattern PERMITS = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:driver'?s licen[cs]e|licen[cs]e number|permis"
                    + "|passport (?:number|no\\.?)|passeport|medicare (?:number|no\\.?)|ramq|health card|carte sant[ée])(?![\\p{L}\\d])");
    private static final Pattern PERMIT = Pattern.compile(
            "(?<![\\w-])(?:[A-Z]{1,4}[ -]?\\d{3,8}[A-Z]?(?:-\\d{3,6}|\\s\\d{4})?(?:-\\d{2})?|\\d{7,9})(?![\\w-])");
    private static final Pattern BANKS = Pattern.compile("(?i)(?<![\\p{L}\\d])iban(?![\\p{L}\\d])");
    /** The form of ISO 13616: country, two check digits, up to thirty letters and digits. */
    private static final Pattern IBAN =
            Pattern.compile("(?i)(?<![\\w-])[A-Z]{2}\\d{2}(?:\\s?[A-Z0-9]{4}){2,7}(?:\\s?[A-Z0-9]{1,3})?(?![\\w-])");

    @Override
    public void look(Sight sight, Findings findings) {
        if (sight.digits().groups().isEmpty()) {
            return;
        }
        String plain = sight.digits().plain();
        if (sight.open(Gate.BIRTH)) {
            String why = "A date beside a word for birth reads as a birth date.";
            beside(plain, BORN, DATE, NEAR, "birth-date", why, "birth-date 1", findings);
        }
        if (sight.open(Gate.PLATE)) {
            String why = "Letters and digits beside a word for a number plate read as one.";
            beside(plain, PLATES, PLATE, NEAR, "plate", why, "plate 1", findings);
        }
        if (sight.open(Gate.BANK)) {
            beside(
                    plain,
                    BANKS,
                    IBAN,
                    NEAR,
                    "account",
                    "This follows the word IBAN and has its form.",
                    "iban 1",
                    findings);
        }
        if (sight.open(Gate.PERMIT)) {
            String why = "This follows the name of an official document and has its form.";
            beside(plain, PERMITS, PERMIT, 80, "identity-number", why, "permit 1", findings);
        }
    }

    /** Things of a form within {@code near} characters after a word. */
    private static void beside(
            String plain,
            Pattern word,
            Pattern form,
            int near,
            String facet,
            String why,
            String detector,
            Findings findings) {
        Matcher words = word.matcher(plain);
        int from = 0;
        while (!findings.full(Label.PERSONAL_INFO) && words.find()) {
            int start = Math.max(from, words.end());
            int end = Math.min(plain.length(), words.end() + near + WINDOW);
            Matcher forms = form.matcher(plain);
            if (start >= end) {
                continue;
            }
            forms.region(start, end).useTransparentBounds(true);
            while (forms.find() && forms.start() <= words.end() + near) {
                findings.span(Label.PERSONAL_INFO, facet, 0.8, forms.start(), forms.end(), why, detector);
                from = forms.end();
            }
        }
    }
}
