package org.lectern.detection;

import java.util.regex.Pattern;

/**
 * Numbers that belong to a person: payment cards, library cards, identity numbers, accounts and phones, in this order, so that a number
 * is one of them only. Shapes and words before the number decide; ISBNs, call numbers, prices, hours and years have other shapes.
 */
final class Numbers implements Detector {

    private static final String SPLIT = "| |-|.|";
    private static final Pattern CARD_WORD = word("card|barcode|carte|tarjeta|my number is|patron id|patron number");
    private static final Pattern LIBRARY_CARD_WORD = word(
            "library card|lib card|barcode|code-barres|carte de biblioth[eè]que|biblioth[eè]que|tarjeta de biblioteca|library account|borrower number|card number|card no|card #|card is|barcode is|her card|his card|my card|patron id"
                    + "|num[eé]ro de carte|ma carte");
    private static final Pattern PAYMENT_WORD =
            word("visa|mastercard|master card|mc|amex|american express|discover|diners|credit card|debit card|debit"
                    + "|credit|carte de cr[eé]dit|tarjeta de cr[eé]dito|cc|card number");
    private static final Pattern SOCIAL_WORD = word("ssn|social|social security|s\\.s\\.n|itin|tax id");
    private static final Pattern INSURANCE_WORD = word("sin|nas|social insurance|assurance sociale");
    private static final Pattern ACCOUNT_WORD = word("acct|account|routing|iban|aba|checking|savings|compte");

    @Override
    public void look(Sight sight, Findings findings) {
        Digits digits = sight.digits();
        for (int at = 0; at < digits.groups().size(); ) {
            int used = card(sight, digits, at, findings);
            used = used > 0 ? used : libraryCard(sight, digits, at, findings);
            used = used > 0 ? used : identity(sight, digits, at, findings);
            used = used > 0 ? used : account(digits, at, findings);
            used = used > 0 ? used : Phones.look(digits, at, sight.published(), findings);
            at += Math.max(1, used);
        }
    }

    /** Whether a word for a book or an order stands shortly before the number. */
    private static boolean isCounted(Sight sight, Digits digits, int at) {
        int start = digits.groups().get(at).start();
        return sight.near(Gate.BOOK, start - Digits.CONTEXT, start);
    }

    /** Words of which one ends shortly before the number. */
    static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
    }

    private static int card(Sight sight, Digits digits, int at, Findings findings) {
        int groups = digits.shape(at, SPLIT, 4, 4, 4, 4)
                ? 4
                : digits.shape(at, SPLIT, 4, 6, 5) ? 3 : digits.shape(at, SPLIT, 4, 6, 4) ? 3 : 1;
        int length = groups == 1 ? digits.groups().get(at).length() : 16;
        if (length < 13 || length > 19 || !digits.alone(at, at + groups - 1)) {
            return 0;
        }
        String number = digits.digits(at, at + groups - 1);
        String before = digits.before(digits.groups().get(at).start());
        boolean known = luhn(number)
                && (isIssued(number) || PAYMENT_WORD.matcher(before).find());
        if (!known || isCounted(sight, digits, at)) {
            return 0;
        }
        String why = "This has the form and the check digit of a payment card number.";
        return add(digits, at, groups, "card", 0.95, why, "payment-card 1", findings);
    }

    /** Whether the first digits are those of a large card network (ISO/IEC 7812 issuer ranges) with its length. */
    private static boolean isIssued(String number) {
        int four = Integer.parseInt(number.substring(0, 4));
        if (number.length() == 14) {
            return (four >= 3000 && four < 3060) || four / 100 == 36 || four / 100 == 38;
        }
        if (number.length() == 15) {
            return four / 100 == 34 || four / 100 == 37;
        }
        if (number.length() != 16) {
            return false;
        }
        return four / 1000 == 4
                || (four >= 5100 && four < 5600)
                || (four >= 2221 && four <= 2720)
                || four == 6011
                || (four >= 6440 && four < 6600);
    }

    /** The check digit of ISO/IEC 7812-1, annex B. */
    static boolean luhn(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = number.charAt(number.length() - 1 - at) - '0';
            int doubled = at % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static int libraryCard(Sight sight, Digits digits, int at, Findings findings) {
        int groups = digits.shape(at, SPLIT, 1, 4, 5, 4)
                ? 4
                : digits.shape(at, SPLIT, 5, 5, 4) || digits.shape(at, SPLIT, 5, 4, 5) ? 3 : 1;
        int last = at + groups - 1;
        String number = digits.digits(at, last);
        if (number.length() < 7 || number.length() > 16 || !digits.alone(at, last)) {
            return 0;
        }
        String before = digits.before(digits.groups().get(at).start());
        boolean codabar = number.length() == 14 && number.startsWith("2");
        if (number.length() == 14 && number.startsWith("3")) {
            return 0;
        }
        boolean named = (number.length() > 10 && CARD_WORD.matcher(before).find())
                || (number.length() != 10 && LIBRARY_CARD_WORD.matcher(before).find());
        if ((!codabar && !named) || isCounted(sight, digits, at)) {
            return 0;
        }
        String why = named
                ? "A number of this length after a word for a card reads as somebody's library card."
                : "Fourteen digits beginning with 2 are the usual form of a library card.";
        return add(digits, at, groups, "library-card", codabar || named ? 0.85 : 0.5, why, "library-card 1", findings);
    }

    private static int identity(Sight sight, Digits digits, int at, Findings findings) {
        String before = digits.before(digits.groups().get(at).start());
        if (digits.shape(at, SPLIT, 3, 2, 4) || digits.shape(at, "||", 9)) {
            int groups = digits.groups().get(at).length() == 9 ? 1 : 3;
            boolean named = SOCIAL_WORD.matcher(before).find();
            boolean hyphens = groups == 3
                    && digits.gap(at).equals("-")
                    && digits.gap(at + 1).equals("-");
            if ((named || hyphens)
                    && digits.alone(at, at + groups - 1)
                    && isSocial(digits.digits(at, at + groups - 1))) {
                String why = "This has the form of a Social Security number.";
                return add(digits, at, groups, "identity-number", named ? 0.95 : 0.85, why, "us-ssn 1", findings);
            }
        }
        if (digits.shape(at, SPLIT, 3, 3, 3) || digits.shape(at, "||", 9)) {
            int groups = digits.groups().get(at).length() == 9 ? 1 : 3;
            String number = digits.digits(at, at + groups - 1);
            boolean named = INSURANCE_WORD.matcher(before).find();
            boolean grouped = groups == 3 && digits.gap(at).equals(digits.gap(at + 1)) && !isCounted(sight, digits, at);
            if ((named || grouped) && luhn(number) && digits.alone(at, at + groups - 1)) {
                String why = "This has the form and the check digit of a Social Insurance Number.";
                return add(digits, at, groups, "identity-number", named ? 0.95 : 0.6, why, "ca-sin 2", findings);
            }
        }
        return 0;
    }

    /** The rules of the Social Security Administration: no area 000 or 666, no group 00, no serial 0000; 9xx are taxpayer numbers. */
    static boolean isSocial(String nine) {
        return !nine.startsWith("000")
                && !nine.startsWith("666")
                && !nine.startsWith("00", 3)
                && !nine.startsWith("0000", 5);
    }

    private static int account(Digits digits, int at, Findings findings) {
        int start = digits.groups().get(at).start();
        int end = Ibans.end(digits.plain(), start);
        if (end > 0) {
            String why = "This has the form and the check digits of an international bank account number.";
            findings.span(Label.PERSONAL_INFO, "account", 0.95, start - 2, end, why, "iban 2");
            int used = 1;
            while (at + used < digits.groups().size()
                    && digits.groups().get(at + used).start() < end) {
                used++;
            }
            return used;
        }
        int length = digits.groups().get(at).length();
        if (length < 6 || length > 17 || !digits.alone(at, at)) {
            return 0;
        }
        String before = digits.before(digits.groups().get(at).start());
        String near = before.substring(Math.max(0, before.length() - 24));
        if (!ACCOUNT_WORD.matcher(near).find()) {
            return 0;
        }
        String why = "A long number after a word for a bank account reads as one.";
        return add(digits, at, 1, "account", 0.8, why, "bank-account 1", findings);
    }

    static int add(
            Digits digits,
            int first,
            int groups,
            String facet,
            double score,
            String why,
            String detector,
            Findings findings) {
        int start = digits.groups().get(first).start();
        int end = digits.groups().get(first + groups - 1).end();
        findings.span(Label.PERSONAL_INFO, facet, score, start, end, why, detector);
        return groups;
    }
}
