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
    private static final String DATE = "(?:" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s" + YEAR
            + "|\\d{1,2}(?:st|nd|rd|th|er)?\\s?(?:of\\s|de\\s)?" + MONTH + ",?\\s?(?:de\\s)?" + YEAR
            + "|\\d{1,2}[/. -]\\d{1,2}[/. -](?:" + YEAR
            + "|\\d{2}(?!\\d))|(?:19[1-9]\\d|20[0-3]\\d)[-/]\\d{2}[-/]\\d{2}(?!\\d))";
    private static final String FILL =
            "(?:[ :,=#-]|'s|’s|(?:is|was|on|the|le|el|est|es|my|her|his|date|given as|listed as|of)(?![\\p{L}]))";
    /** A word for birth, little words or a place, and a date. */
    private static final Pattern BORN = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:born|b\\.|b-?day|birthday|birth\\s?date|date of birth|d\\.?o\\.?b\\.?"
                    + "|née? le|date de naissance|anniversaire|naci[óo]|nacid[oa]|fecha de nacimiento|nacimiento|cumplea[ñn]os|turns \\d{1,3})(?![\\p{L}\\d])"
                    + FILL + "{0,5}(?:(?:in|at|à) (?-i:\\p{Lu})[\\p{L}' .]{1,24}?(?=,| on ))?" + FILL + "{0,4}"
                    + "(?<date>" + DATE + ")");

    private static final Pattern PLATES =
            Pattern.compile("(?i)(?<![\\p{L}\\d])(?:plates?|plaque|licen[cs]e plate|tag number)(?![\\p{L}\\d])");
    private static final Pattern PLATE = Pattern.compile("(?<![\\w-])(?=[A-Z0-9 -]{0,8}\\d)(?=[A-Z0-9 -]{0,8}[A-Z])"
            + "(?:[A-Z]{1,4}[ -]?\\d{1,5}[A-Z]{0,2}|\\d{1,4}[ -]?[A-Z]{2,3}(?:[ -]?\\d{1,4})?)(?![\\w-])");
    private static final Pattern PERMITS = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:driver'?s licen[cs]e|licen[cs]e number|permis"
                    + "|passport (?:number|no\\.?)|passeport|medicare (?:number|no\\.?)|ramq|health card|carte sant[ée])(?![\\p{L}\\d])");
    private static final Pattern PERMIT = Pattern.compile(
            "(?<![\\w-])(?:[A-Z]{1,4}[ -]?\\d{3,8}[A-Z]?(?:-\\d{3,6}|\\s\\d{4})?(?:-\\d{2})?|\\d{7,9})(?![\\w-])");
    /** The name of a document, little words, and what can be its number. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:driver'?s? licen[cs]e|licen[cs]e|permis(?: de conduire)?|passport|passeport|pasaporte"
                    + "|health (?:card|number)|ohip|ramq|phn|carte (?:santé|soleil|d'assurance maladie)|medicare|medicaid|student (?:id|number|card)|employee id"
                    + "|member id|military id|green card|alien number|dl)(?:[ :=#]{1,2}|(?:number|num|no\\.?|num[ée]ro|id|is|card|est|es|n[o°])(?![\\p{L}])){1,6}"
                    + "(?<number>(?:[A-Z]{0,4}[ -]?\\d[\\dA-Z]{0,14}(?:[ -][\\dA-Z]{0,6}\\d[\\dA-Z]{0,6}){0,4}(?-i:[ -][A-Z]{2}\\b)?))(?![\\w-])");

    @Override
    public void look(Sight sight, Findings findings) {
        if (sight.digits().groups().isEmpty()) {
            return;
        }
        String plain = sight.digits().plain();
        if (sight.open(Gate.BIRTH)) {
            String why = "A date beside a word for birth reads as a birth date.";
            born(plain, why, findings);
        }
        if (sight.open(Gate.PLATE)) {
            String why = "Letters and digits beside a word for a number plate read as one.";
            beside(plain, PLATES, PLATE, NEAR, "plate", why, "plate 1", findings);
        }
        if (sight.open(Gate.PERMIT)) {
            String why = "This follows the name of an official document and has its form.";
            beside(plain, PERMITS, PERMIT, 80, "identity-number", why, "permit 1", findings);
            Matcher named = NAMED.matcher(plain);
            while (!findings.full(Label.PERSONAL_INFO) && named.find()) {
                if (Published.digits(named.group("number")).length() >= 6) {
                    int start = named.start("number");
                    findings.span(
                            Label.PERSONAL_INFO, "identity-number", 0.85, start, named.end("number"), why, "permit 2");
                }
            }
        }
    }

    private static void born(String plain, String why, Findings findings) {
        Matcher born = BORN.matcher(plain);
        while (!findings.full(Label.PERSONAL_INFO) && born.find()) {
            findings.span(
                    Label.PERSONAL_INFO, "birth-date", 0.8, born.start("date"), born.end("date"), why, "birth-date 2");
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
