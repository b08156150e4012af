package org.lectern.detection;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What each character reads as when case, compatibility forms, marks, look-alikes and invisible characters are left aside. A table of
 * pages, each made when a character of it first turns up; look-alikes are those of Unicode (UTS 39) and a few of our own.
 */
final class Letterforms {

    /** The character leaves nothing behind. */
    static final char GONE = 0;

    /** The character reads as several, see {@link #several}. */
    static final char SEVERAL = 1;

    private static final int PAGE = 256;
    private static final int LONGEST_EXPANSION = 18;

    /** Letters that Unicode's table, made for names of hosts, leaves out and disguises use; those before the bar read as those after it. */
    private static final String OWN = "βυɑıðđɢɪɴʀʏʜʟᴀʙᴄᴅᴇꜰᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢµμ|buaiddginryhlabcdefjkmopstuvwzuu";

    private static final Map<Integer, String> ALIKE = alike();
    private static final AtomicReferenceArray<char[]> PAGES =
            new AtomicReferenceArray<>((Character.MAX_CODE_POINT + 1) / PAGE);

    private Letterforms() {}

    /** A lower-case letter, a digit, {@code $}, {@code %}, a space for whatever parts words, {@link #GONE} or {@link #SEVERAL}. */
    static char of(int point) {
        char[] page = PAGES.get(point / PAGE);
        if (page == null) {
            page = page(point / PAGE * PAGE);
            PAGES.set(point / PAGE, page);
        }
        return page[point % PAGE];
    }

    /** The characters that one reads as, such as a ligature. */
    static String several(int point) {
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var read = new StringBuilder();
        for (int at = 0; at < plain.length() && read.length() < LONGEST_EXPANSION; ) {
            int part = plain.codePointAt(at);
            at += Character.charCount(part);
            if (!isInvisible(part)) {
                String alike = ALIKE.get(part);
                read.append(alike == null ? String.valueOf(single(part)) : alike);
            }
        }
        return read.toString();
    }

    private static char[] page(int first) {
        char[] page = new char[PAGE];
        for (int at = 0; at < PAGE; at++) {
            int point = first + at;
            page[at] = isInvisible(point) || isApostrophe(point) ? GONE : seen(point);
        }
        return page;
    }

    private static char seen(int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return ' ';
        }
        String read = several(point);
        return read.isEmpty() ? GONE : read.isBlank() ? ' ' : read.length() == 1 ? read.charAt(0) : SEVERAL;
    }

    private static char single(int point) {
        if (Character.isDigit(point)) {
            return (char) ('0' + Character.digit(point, 10));
        }
        if (point >= 0x1F150 && point < 0x1F18A) {
            return (char) ('a' + (point - 0x1F150) % 32 % 26);
        }
        if (point == '%') {
            return '%';
        }
        if (point == '$' || point == '€' || point == '£') {
            return '$';
        }
        return Character.isLetter(point) && point <= 0xFFFF ? (char) Character.toLowerCase(point) : ' ';
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == 'ʼ' || point == '＇';
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }

    private static Map<Integer, String> alike() {
        Map<Integer, String> alike = new HashMap<>();
        for (String line : Resources.lines("confusables.txt")) {
            int space = line.indexOf(' ');
            alike.put(Integer.parseInt(line, 0, space, 16), line.substring(space + 1));
        }
        int bar = OWN.indexOf('|');
        for (int at = 0; at < bar; at++) {
            int letter = OWN.charAt(at);
            String reads = OWN.substring(bar + 1 + at, bar + 2 + at);
            alike.put(letter, reads);
            alike.putIfAbsent(Character.toUpperCase(letter), reads);
        }
        return alike;
    }
}
