package org.lectern.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Segment;

/** Cuts what somebody wrote into pieces: invisible characters become visible, marked passages stand alone. */
public final class Texts {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Texts() {}

    /** A marked passage; positions count UTF-16 units. {@code gloss} is the id of the words beside it, or null. */
    public record Mark(
            int start,
            int end,
            boolean noticed,
            boolean ground,
            @Nullable String gloss) {

        /** A passage that the program noticed. */
        public static Mark noticed(int start, int end, String gloss) {
            return new Mark(start, end, true, false, gloss);
        }

        /** A passage that a person chose as the ground. */
        public static Mark ground(int start, int end) {
            return new Mark(start, end, false, true, null);
        }
    }

    /** What somebody typed into a form: with line breaks of one character, as the form counts them, and without blanks around it. */
    public static String typed(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** A text in one piece, such as a name, with characters that cannot be seen named in brackets. */
    public static String named(String text) {
        return segments(text).stream()
                .map(segment -> segment.invisible() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }

    public static List<Segment> segments(String text) {
        return segments(text, List.of());
    }

    /** The pieces in order; together they cover the text without a gap. Marks beyond the text are cut to it. */
    public static List<Segment> segments(String text, List<Mark> marks) {
        List<Segment> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts(text, marks)) {
            if (to > from) {
                pieces.add(piece(text, from, to, marks));
                from = to;
            }
        }
        return pieces;
    }

    private static SortedSet<Integer> cuts(String text, List<Mark> marks) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(text.length()));
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isInvisible(text, i)) {
                cuts.add(i);
                cuts.add(i + Character.charCount(text.codePointAt(i)));
            }
        }
        for (Mark mark : marks) {
            cuts.add(boundary(text, mark.start()));
            cuts.add(boundary(text, mark.end()));
        }
        return cuts;
    }

    /** Within the text and not between the halves of one character. */
    private static int boundary(String text, int at) {
        int within = Math.clamp(at, 0, text.length());
        boolean halves = within > 0
                && within < text.length()
                && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
        return halves ? within - 1 : within;
    }

    private static Segment piece(String text, int from, int to, List<Mark> marks) {
        List<Mark> over = marks.stream()
                .filter(mark -> mark.start() < to && mark.end() > from)
                .toList();
        boolean invisible = isInvisible(text, from);
        return new Segment(
                invisible ? "U+%04X".formatted(text.codePointAt(from)) : text.substring(from, to),
                from,
                to,
                over.stream().anyMatch(Mark::noticed),
                over.stream().anyMatch(Mark::ground),
                invisible,
                over.stream()
                        .map(Mark::gloss)
                        .filter(gloss -> gloss != null)
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isInvisible(String text, int at) {
        int c = text.codePointAt(at);
        return switch (c) {
            case '\n', '\t' -> false;
            case '\r' -> at + 1 == text.length() || text.charAt(at + 1) != '\n';
            case JOINER -> !joinsPictures(text, at);
            // Blank letters that are no spaces, and the sign that stands for what could not be kept.
            case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0xFFFD -> true;
            // Signs that Unicode counts as formats and that are seen (Arabic, Syriac and Kaithi numbers and verses).
            case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x08E2, 0x110BD, 0x110CD -> false;
            default -> hasNoShape(c);
        };
    }

    private static boolean hasNoShape(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** A joiner that makes one picture of two is part of the picture. */
    private static boolean joinsPictures(String text, int at) {
        if (at == 0 || at + 1 >= text.length() || !Character.isExtendedPictographic(text.codePointAt(at + 1))) {
            return false;
        }
        int before = text.codePointBefore(at);
        return before == EMOJI_STYLE || Character.isExtendedPictographic(before) || Character.isEmojiModifier(before);
    }
}
