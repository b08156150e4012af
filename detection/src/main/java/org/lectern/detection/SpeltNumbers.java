package org.lectern.detection;

import java.util.List;

/** Phone and identity numbers of which the digits, or some of them, are written out: "seven one five, five five five ...". */
final class SpeltNumbers implements Detector {

    /** Zero to nine in three languages; what is said for zero besides comes last. */
    static final List<List<String>> DIGITS = List.of(
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "oh", "o"),
            List.of("zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
            List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"));

    private static final String DETECTOR = "spelt-number 1";
    private static final int FEWEST_SPELT = 3;
    private static final int LONGEST_WORD = 8;
    private static final int LOCAL = 7;

    @Override
    public void look(Sight sight, Findings findings) {
        if (!sight.open(Gate.SPELT) && sight.digits().groups().size() < LOCAL) {
            return;
        }
        Folded words = sight.words();
        var digits = new StringBuilder();
        int spelt = 0;
        int single = 0;
        int first = 0;
        int last = 0;
        for (int at = 1; at < words.length(); ) {
            int end = at;
            while (words.at(end) != ' ') {
                end++;
            }
            String read = read(words, at, end);
            if (read != null) {
                first = digits.isEmpty() ? at : first;
                digits.append(read);
                spelt += Folded.isDigit(words.at(at)) ? 0 : 1;
                single += read.length() == 1 ? 1 : 0;
                last = end;
            }
            if (read == null || end + 1 >= words.length()) {
                boolean apart = single == digits.length() && single >= LOCAL && !isCounting(digits);
                if (spelt >= FEWEST_SPELT || apart) {
                    found(sight, digits.toString(), words.start(first), words.end(last), findings);
                }
                digits.setLength(0);
                spelt = 0;
                single = 0;
            }
            at = end + 1;
        }
    }

    /** "1 2 3 4 5 6 7" is no number of anybody. */
    private static boolean isCounting(CharSequence digits) {
        return digits.toString().contains("1234") || digits.toString().contains("9876");
    }

    private static void found(Sight sight, String digits, int start, int end, Findings findings) {
        int length = digits.length();
        boolean phone = length == 7 || length == 10 || (length == 11 && digits.startsWith("1"));
        if (phone && !sight.published().phone(digits)) {
            String why = "These words read as a phone number that is not one of the library's.";
            findings.span(Label.PERSONAL_INFO, "phone", length == 7 ? 0.7 : 0.9, start, end, why, DETECTOR);
        } else if (length == 9
                && sight.text()
                        .substring(Math.max(0, start - 60), start)
                        .matches("(?is).*(?:social|ssn|\\bsin\\b|assurance).*")) {
            String why = "These words read as an identity number.";
            findings.span(Label.PERSONAL_INFO, "identity-number", 0.9, start, end, why, DETECTOR);
        }
    }

    /** The digits of a word or a short number, or null where it is neither. */
    private static @org.jspecify.annotations.Nullable String read(Folded words, int start, int end) {
        if (end - start > LONGEST_WORD || end == start) {
            return null;
        }
        var word = new StringBuilder();
        boolean number = true;
        for (int at = start; at < end; at++) {
            word.append(words.at(at));
            number &= Folded.isDigit(words.at(at));
        }
        if (number) {
            return word.toString();
        }
        for (List<String> language : DIGITS) {
            int digit = language.indexOf(word.toString());
            if (digit >= 0) {
                return String.valueOf(digit > 9 ? 0 : digit);
            }
        }
        return null;
    }
}
