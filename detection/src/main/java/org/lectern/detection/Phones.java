package org.lectern.detection;

import java.util.Set;
import java.util.regex.Pattern;

/** Phone numbers of the North American plan, with or without area code, and those written with a plus and a country. */
final class Phones {

    private static final String DETECTOR = "phone 1";
    private static final String SPLIT = "|-|.| |) |)-|)| - | (|-(|/|";
    private static final Pattern PHONE_WORD = Numbers.word(
            "call|calls|text|txt|phone|tel|telephone|cell|cel|mobile|whatsapp|whats|fax|ring"
                    + "|dial|number|ph|cellphone|num[eé]ro|n[uú]mero|msg|message|hmu|reach|reached|contact|line|home|work|appelez|appelez-nous|t[eé]l|texte|joindre|llame|llama|celular");
    private static final Pattern CALL = Pattern.compile(
            "(?<![\\p{L}\\d])(?:phone|tel|t[eé]l|cell?|mobile|fax|whatsapp|call(?: (?:me|us|him|her))?|text me|number is|reach me at|answering at)[ :.#(+]{1,3}(?:at |on )?[(+]?$");
    private static final Pattern AFTER = Pattern.compile(
            "^[ ,.:;-]{0,3}(?:(?:is|that'?s|it'?s) )?(?:call|text|txt|ring|hit me|hmu|ask for|whatsapp|(?:is )?my (?:cell|number|phone)|cell|anytime|appelez|llam)");
    /** Somebody calls a desk or an office: such a number is public. */
    private static final Pattern CALLED = Numbers.word(
            "called|rang|phoned|dialed|dialled|calling|the (?:\\w+ )?line|on|office is|desk is"
                    + "|parking says|library is|library at|desk at|office at|report \\w+ (?:at|to)|says|the main number|your number");

    private static final Pattern PAGES = Numbers.word(
            "error|code|form|policy|bylaw|by-law|section|act|invoice|order|ticket|case|docket|population|pages?|pp|p|isbn|issn|lines|model|part|hwy|route|call number|dewey|vol|score|room|chapter"
                    + "|reels?|serial");
    /** Lines that anybody may call: suicide and crisis, poison, domestic violence, substance abuse, sexual assault, runaways, tax help. */
    private static final Set<String> HELP = Set.of(
            "8002738255",
            "8002221222",
            "8007997233",
            "8006624357",
            "8006564673",
            "8007862929",
            "8008291040",
            "8886688",
            "8668632511");

    private Phones() {}

    /** How many groups from {@code at} on are a phone number; nothing is added for those the library publishes. */
    static int look(Digits digits, int at, Published published, Findings findings) {
        int groups = international(digits, at);
        double score = 0.85;
        if (groups == 0) {
            groups = national(digits, at);
            score = 0.9;
        }
        if (groups == 0) {
            groups = local(digits, at);
            score = 0.65;
        }
        if (groups == 0) {
            groups = abroad(digits, at);
            score = 0.6;
        }
        if (groups == 0) {
            return 0;
        }
        String number = digits.digits(at, at + groups - 1);
        String national = number.length() == 11 && number.startsWith("1") ? number.substring(1) : number;
        if (published.phone(number) || HELP.contains(national)) {
            return groups;
        }
        int start = start(digits, at);
        int end = digits.groups().get(at + groups - 1).end();
        String why = score < 0.8
                ? "This reads as a local phone number that is not one of the library's."
                : "This is a phone number that is not one of the library's.";
        findings.span(Label.PERSONAL_INFO, "phone", score, start, end, why, DETECTOR);
        return groups;
    }

    private static int start(Digits digits, int at) {
        int start = digits.groups().get(at).start();
        String plain = digits.plain();
        if (start > 0 && plain.charAt(start - 1) == '(') {
            start--;
        }
        return start > 0 && plain.charAt(start - 1) == '+' ? start - 1 : start;
    }

    private static int international(Digits digits, int at) {
        int start = digits.groups().get(at).start();
        if (start == 0 || digits.plain().charAt(start - 1) != '+') {
            return 0;
        }
        int length = digits.groups().get(at).length();
        int groups = 1;
        while (groups < 6 && length < 15 && SPLIT.contains("|" + digits.gap(at + groups - 1) + "|")) {
            int more = digits.groups().get(at + groups).length();
            if (length + more > 15) {
                break;
            }
            length += more;
            groups++;
        }
        return length >= 8 && length <= 15 ? groups : 0;
    }

    private static int national(Digits digits, int at) {
        int country = (digits.shape(at, SPLIT, 1, 3, 3, 4)
                                && digits.plain().charAt(digits.groups().get(at).start()) == '1')
                        || (digits.shape(at, SPLIT, 3, 3, 3, 4)
                                && digits.plain()
                                        .startsWith(
                                                "001", digits.groups().get(at).start()))
                ? 1
                : 0;
        int groups = digits.shape(at + country, SPLIT, 3, 3, 4)
                ? 3 + country
                : digits.shape(at, SPLIT, 3, 7) ? 2 : digits.shape(at, "||", 10) || digits.shape(at, "||", 11) ? 1 : 0;
        if (groups == 0 || !digits.alone(at, at + groups - 1)) {
            return 0;
        }
        String number = digits.digits(at, at + groups - 1);
        int skip = number.length() - 10;
        boolean plausible = (skip == 0 || number.startsWith("1") || number.startsWith("001"))
                && "01".indexOf(number.charAt(skip)) < 0
                && "01".indexOf(number.charAt(skip + 3)) < 0;
        boolean spaced = groups >= 3
                && digits.gap(at + country).equals(" ")
                && digits.gap(at + country + 1).equals(" ");
        if (!plausible || (groups >= 3 && !spaced)) {
            return plausible ? groups : 0;
        }
        String before = digits.before(digits.groups().get(at).start());
        boolean opened = digits.plain().startsWith("(", digits.groups().get(at).start() - 1);
        boolean likely = opened
                || PHONE_WORD.matcher(before).find()
                || AFTER.matcher(after(digits, at + groups - 1)).find()
                || (groups >= 2 && !PAGES.matcher(before).find());
        return likely ? groups : 0;
    }

    private static int local(Digits digits, int at) {
        boolean seven = digits.shape(at, "||", 7);
        if (!seven && !digits.shape(at, "|-|.| |", 3, 4)) {
            return 0;
        }
        int groups = seven ? 1 : 2;
        char first = digits.plain().charAt(digits.groups().get(at).start());
        if (first == '0' || first == '1' || !digits.alone(at, at + groups - 1)) {
            return 0;
        }
        String before = digits.before(digits.groups().get(at).start());
        String near = before.substring(Math.max(0, before.length() - 24));
        if (CALLED.matcher(near).find()
                || PAGES.matcher(near).find()
                || after(digits, at + groups - 1).startsWith(" text line")) {
            return 0;
        }
        boolean hyphen = !seven && digits.gap(at).equals("-");
        return hyphen
                        || PHONE_WORD.matcher(near).find()
                        || AFTER.matcher(after(digits, at + groups - 1)).find()
                ? groups
                : 0;
    }

    /** Any grouped number of a phone's length right behind a word for calling. */
    private static int abroad(Digits digits, int at) {
        int length = digits.groups().get(at).length();
        int groups = 1;
        while (groups < 6 && SPLIT.contains("|" + digits.gap(at + groups - 1) + "|")) {
            length += digits.groups().get(at + groups).length();
            groups++;
        }
        boolean sized = length >= 7 && length <= 15;
        return sized
                        && groups > 1
                        && digits.alone(at, at + groups - 1)
                        && CALL.matcher(digits.before(digits.groups().get(at).start()))
                                .find()
                ? groups
                : 0;
    }

    private static String after(Digits digits, int group) {
        return digits.after(digits.groups().get(group).end());
    }
}
