package org.lectern.detection;

import java.util.Locale;
import java.util.regex.Pattern;

/** What around a word makes it less than it seems: quotation marks, somebody else's words, a name, a handle. */
final class Circumstances {

    private static final int NEAR = 60;
    private static final Pattern REPORTED = Numbers.word(
            "called|calling|calls|call (?:us|me|him|her|them)|wrote|written|said|saying|says|shouted|yelled"
                    + "|the word|word|screamed|spray.?painted|traite de|used to say|quote|quoted|reported?|typed|comment(?:ed)?|ones? of the|stop (?:saying|using)"
                    + "|don't (?:say|use)|not okay|never say");

    private static final Pattern TITLE = Pattern.compile(
            "art of not giving|magic of not giving|go the .{2,6} to sleep|my dad says|bitch planet|ethical slut"
                    + "|out of carolina|feminist press|bullshit jobs|on bullshit|calling bullshit|no asshole rule|assholes: a theory|get your sh.{1,8} together|unf.{1,6} yourself"
                    + "|shit, actually|bad feminist|f.{2,3} feelings|who moved my|whore's child|bitch magazine|slutever|bastards? of|magnificent bastards|seven-per-cent");

    private Circumstances() {}

    /** The score of a listed word at a place, lowered where it is quoted, told of somebody else, or a name. */
    static double score(Label label, double score, String text, int start, int end) {
        return switch (label) {
            case HATE, HARASSMENT, THREAT -> isReported(text, start, end) ? score * 0.4 : score;
            case OBSCENE ->
                isHandle(text, start)
                                || isName(text, start, end)
                                || isContraction(text, start, end)
                                || isTitle(text, start, end)
                        ? score * 0.3
                        : score;
            case SPAM,
                    COMMERCIAL,
                    SOLICITATION,
                    GRATUITOUS_LINK,
                    CAMPAIGN,
                    RELIGIOUS_PROMOTION,
                    PERSONAL_INFO,
                    DUPLICATE,
                    OFF_TOPIC,
                    IMPERSONATION,
                    COPYRIGHT_CLAIM,
                    PRESS_INQUIRY,
                    CONFIDENTIAL,
                    SELF_HARM,
                    CRISIS,
                    COMPLAINT,
                    OPINION,
                    TONE,
                    HEATED_TOPIC -> score;
        };
    }

    private static boolean isReported(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
        boolean opened = before.endsWith("\"")
                || before.endsWith("“")
                || before.endsWith("«")
                || before.endsWith("« ")
                || before.endsWith("'");
        boolean quoted = opened || count(before, '"') % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
        String after = text.substring(end, Math.min(text.length(), end + NEAR));
        boolean closed = after.chars().anyMatch(c -> "\"”»'".indexOf(c) >= 0);
        return (quoted && closed) || REPORTED.matcher(before).find();
    }

    /** Books whose titles hold such a word, masked or not. */
    private static boolean isTitle(String text, int start, int end) {
        String around = text.substring(Math.max(0, start - NEAR / 2), Math.min(text.length(), end + NEAR / 2));
        return TITLE.matcher(around.toLowerCase(Locale.ROOT)).find();
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(other -> other == c).count();
    }

    private static boolean isHandle(String text, int start) {
        int at = start;
        while (at > 0
                && start - at < 30
                && (Character.isLetterOrDigit(text.charAt(at - 1)) || "._".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at > 0 && text.charAt(at - 1) == '@';
    }

    /** "Who're" is no word of the list although it folds to one. */
    private static boolean isContraction(String text, int start, int end) {
        String word = text.substring(start, end);
        return word.indexOf('\'') > 0 || word.indexOf('’') > 0;
    }

    /** "Dick" and "Cox" with a capital and small letters, inside a sentence or before another name. */
    private static boolean isName(String text, int start, int end) {
        String word = text.substring(start, end);
        boolean capital = word.length() > 2
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
        return capital
                && (word.equals("Dick")
                        || word.equals("Cock")
                        || word.equals("Cocks")
                        || word.equals("Verga")
                        || word.equals("Cunt"));
    }
}
