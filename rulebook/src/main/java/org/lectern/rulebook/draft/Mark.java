package org.lectern.rulebook.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text itself numbers a line: {@code 3.}, {@code a)}, {@code iv.}, a bullet, {@code Section 2:}. */
record Mark(Kind kind, String label, String rest) {

    private static final Pattern SECTION = Pattern.compile(
            "(?i)((?:section|article|part|chapter)\\s+(?:[0-9]{1,3}|[ivxlc]{1,7}))\\s*(?:[.:–—-]\\s*|\\s+)(.*)");
    private static final Pattern BULLET = Pattern.compile("[-–—•*·▪●◦○\uF0B7\uF0A7o]\\s+(.+)");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})+)[.)]?\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\(?([0-9]{1,3})[.)]\\s*(?=[^0-9])(.+)");
    private static final Pattern ROMAN = Pattern.compile("([IVXLC]{1,7})[.)]\\s+(.+)");
    private static final Pattern SMALL_ROMAN = Pattern.compile("\\(?(i{2,3}|iv|vi{0,3}|ix|xi{0,3})[.)]\\s+(.+)");
    private static final Pattern LETTER = Pattern.compile("\\(?([A-Za-z])[.)]\\s+(.+)");

    /** The kinds of mark. */
    enum Kind {
        NONE,
        SECTION,
        ROMAN,
        DECIMAL,
        NUMBER,
        LETTER,
        SMALL_ROMAN,
        BULLET
    }

    static Mark of(String line) {
        String text = line.strip();
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            Mark inner = of(bullet.group(1));
            return inner.kind == Kind.LETTER || inner.kind == Kind.NUMBER
                    ? inner
                    : new Mark(Kind.BULLET, "", bullet.group(1));
        }
        for (Kind kind : Kind.values()) {
            Matcher found = pattern(kind).matcher(text);
            if (kind != Kind.BULLET && kind != Kind.NONE && found.matches()) {
                return new Mark(kind, found.group(1), found.group(2).strip());
            }
        }
        return new Mark(Kind.NONE, "", text);
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case SECTION -> SECTION;
            case ROMAN -> ROMAN;
            case DECIMAL -> DECIMAL;
            case NUMBER -> NUMBER;
            case LETTER -> LETTER;
            case SMALL_ROMAN -> SMALL_ROMAN;
            case BULLET, NONE -> BULLET;
        };
    }

    /** Whether it can number an item of a list. */
    boolean item() {
        return switch (kind) {
            case DECIMAL, NUMBER, LETTER, SMALL_ROMAN, BULLET -> true;
            case NONE, SECTION, ROMAN -> false;
        };
    }
}
