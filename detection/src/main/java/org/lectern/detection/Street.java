package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A street address, read word by word from behind its house number.
 *
 * @param end where it ends
 * @param capital whether the name of the street is written as names are
 * @param sure whether its kind of street is hardly ever anything else
 * @param rare whether the last word of its name seldom ends that of a street
 * @param exact whether a unit, a direction or a town with its state follows
 * @param runsOn whether a word with a capital follows at once, as in a title
 */
record Street(int end, boolean capital, boolean sure, boolean rare, boolean exact, boolean runsOn) {

    private static final int MOST_WORDS = 9;
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_WORD = 26;
    private static final Pattern CODE =
            Pattern.compile("[ ,]{0,2}(?:\\d{5}(?:-\\d{4})?(?![\\w-])|[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]?\\d[A-Z]\\d\\b)");

    private record Word(String text, int kinds, int end, boolean comma, boolean dot) {
        boolean is(StreetWords kind) {
            return (kinds & kind.bit()) != 0;
        }

        boolean isCapital() {
            return Character.isUpperCase(text.charAt(0)) || Folded.isDigit(text.charAt(0));
        }
    }

    /** The street whose name begins at {@code start}, or null where none does. */
    static @Nullable Street read(String plain, int start) {
        List<Word> words = words(plain, start);
        int at = !words.isEmpty() && words.getFirst().is(StreetWords.DIRECTION) ? 1 : 0;
        if (at >= words.size()) {
            return null;
        }
        int last = leading(words, at);
        last = last < 0 ? numbered(words, at) : last;
        boolean sure = last >= 0;
        boolean rare = false;
        if (last < 0) {
            last = named(words, at);
            sure = last >= 0 && words.get(last).is(StreetWords.SURE);
            rare = last >= 0 && !sure && !words.get(last).is(StreetWords.LIKELY);
        }
        return last < 0 ? null : whole(plain, words, at, last, sure, rare);
    }

    private static List<Word> words(String plain, int start) {
        List<Word> words = new ArrayList<>(MOST_WORDS);
        int at = start;
        while (words.size() < MOST_WORDS) {
            int end = at;
            while (end < plain.length() && end - at < LONGEST_WORD && isWord(plain.charAt(end))) {
                end++;
            }
            if (end == at) {
                break;
            }
            boolean dot = end < plain.length() && plain.charAt(end) == '.';
            int after = dot ? end + 1 : end;
            boolean comma = after < plain.length() && plain.charAt(after) == ',';
            String text = plain.substring(at, end);
            words.add(new Word(text, StreetWords.kinds(text), after, comma, dot));
            after += comma ? 1 : 0;
            boolean space = after < plain.length() && plain.charAt(after) == ' ';
            if (!space && !comma) {
                break;
            }
            at = after + (space ? 1 : 0);
        }
        return words;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '#';
    }

    /** "rue Principale", "boul. René-Lévesque". */
    private static int leading(List<Word> words, int first) {
        if (!words.get(first).is(StreetWords.LEADING)) {
            return -1;
        }
        int at = first + 1;
        while (at < words.size() && words.get(at).is(StreetWords.LINK)) {
            at++;
        }
        if (at >= words.size() || !named(words.get(at))) {
            return -1;
        }
        while (at + 1 < words.size()
                && !words.get(at).comma()
                && words.get(at + 1).isCapital()
                && !words.get(at + 1).is(StreetWords.DIRECTION)
                && !words.get(at + 1).is(StreetWords.UNIT)
                && at < first + 3) {
            at++;
        }
        return at;
    }

    private static boolean named(Word word) {
        String text = word.text();
        int quote = text.indexOf('\'');
        return Character.isUpperCase(text.charAt(quote == 1 ? Math.min(2, text.length() - 1) : 0));
    }

    /** "County Road K", "Highway 27", "Concession 4". */
    private static int numbered(List<Word> words, int first) {
        int at = first;
        while (at < words.size() && words.get(at).is(StreetWords.OWNER) && at < first + 2) {
            at++;
        }
        boolean owned = at > first;
        if (at < words.size() && words.get(at).is(StreetWords.NUMBERED)) {
            at++;
        } else if (!owned || !words.get(at - 1).is(StreetWords.NUMBERED)) {
            return -1;
        }
        boolean named = at < words.size()
                && words.get(at).text().length() <= 4
                && (Folded.isDigit(words.get(at).text().charAt(0))
                        || words.get(at).text().length() <= 2)
                && words.get(at).isCapital();
        return named ? at : -1;
    }

    /** "Old Mill Rd", "5th Ave", "Broadway": the last word of the name. */
    private static int named(List<Word> words, int first) {
        if (words.get(first).text().equals("Broadway")) {
            return first;
        }
        int likely = -1;
        boolean capital = words.get(first).isCapital();
        for (int at = first; at < Math.min(words.size(), first + MOST_NAMES + 1); at++) {
            Word word = words.get(at);
            boolean saint = at == first
                    || (word.dot()
                            && at + 1 < words.size()
                            && words.get(at + 1).isCapital()
                            && at < first + 2
                            && word.text().equals("St")
                            && !word.comma()
                            && likely < 0
                            && at + 2 < words.size()
                            && words.get(at + 2).is(StreetWords.SURE));
            if (!saint && word.is(StreetWords.SURE)) {
                return at;
            }
            if (at > first && (word.is(StreetWords.LIKELY) || (capital && word.is(StreetWords.RARE)))) {
                likely = at;
            } else if (at > first && capital && words.get(at).is(StreetWords.UNIT) && isUnit(words, at)) {
                return at - 1;
            } else if (likely >= 0
                    || word.is(StreetWords.NEVER)
                    || (word.isCapital() != capital
                            && !Folded.isDigit(word.text().charAt(0)))) {
                break;
            }
            if (word.comma()) {
                break;
            }
        }
        return likely;
    }

    private static Street whole(String plain, List<Word> words, int first, int last, boolean sure, boolean rare) {
        boolean capital = words.get(first).isCapital() || words.get(first).is(StreetWords.LEADING);
        boolean exact = first > 0;
        int at = last + 1;
        int end = words.get(last).end();
        if (!words.get(last).comma()
                && at < words.size()
                && words.get(at).is(StreetWords.DIRECTION)
                && words.get(at).isCapital()) {
            exact = true;
            end = words.get(at++).end();
        }
        if (at < words.size() && isUnit(words, at)) {
            exact = true;
            at += words.get(at).text().startsWith("#") && words.get(at).text().length() > 1 ? 1 : 2;
            end = words.get(at - 1).end();
        }
        boolean comma = words.get(at - 1).comma();
        int town = town(words, at, comma);
        boolean runsOn = town < 0
                && !comma
                && !words.get(at - 1).dot()
                && at < words.size()
                && Character.isUpperCase(words.get(at).text().charAt(0))
                && !words.get(at).text().equals("I");
        if (town >= 0) {
            end = words.get(town).end();
            exact |= StreetWords.REGIONS.contains(words.get(town).text());
        }
        if (plain.startsWith(" (", end)
                && plain.startsWith(")", end + 4)
                && StreetWords.REGIONS.contains(plain.substring(end + 2, end + 4))) {
            end += 5;
        }
        Matcher code = CODE.matcher(plain).region(Math.min(end, plain.length()), Math.min(plain.length(), end + 16));
        if (code.useTransparentBounds(true).lookingAt()) {
            return new Street(code.end(), capital, sure, rare, true, false);
        }
        return new Street(end, capital, sure, rare, exact, runsOn);
    }

    private static boolean isUnit(List<Word> words, int at) {
        String text = words.get(at).text();
        if (text.startsWith("#")) {
            String number = text.length() > 1
                    ? text.substring(1)
                    : at + 1 < words.size() ? words.get(at + 1).text() : " ";
            return Folded.isDigit(number.charAt(0));
        }
        boolean named = at + 1 < words.size() && words.get(at + 1).text().length() <= 6;
        return named
                && words.get(at).is(StreetWords.UNIT)
                && words.get(at + 1).text().chars().anyMatch(c -> Folded.isDigit((char) c) || Character.isUpperCase(c));
    }

    /** The last word of a town and its state: after a comma, or where a state ends it. */
    private static int town(List<Word> words, int first, boolean comma) {
        int last = -1;
        for (int at = first; at < Math.min(words.size(), first + MOST_NAMES); at++) {
            Word word = words.get(at);
            if (StreetWords.REGIONS.contains(word.text())) {
                return at;
            }
            if (!Character.isUpperCase(word.text().charAt(0))) {
                break;
            }
            boolean ends = at + 1 == words.size() || word.comma();
            last = comma && ends && last < 0 ? at : last;
        }
        return last;
    }
}
