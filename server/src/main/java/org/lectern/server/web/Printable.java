package org.lectern.server.web;

import java.util.function.IntUnaryOperator;

/**
 * What a font can print. Every other character is named by its number in Unicode in brackets, such as [U+1F33B]: no reader of a paper
 * should take a missing sign for none. Letters that run from right to left are named too, as they would stand in the wrong order.
 *
 * @param glyph the number of the glyph for a character in Unicode; 0 where the font has none
 */
record Printable(IntUnaryOperator glyph) {

    String text(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (prints(c)) {
                printed.appendCodePoint(c);
            } else {
                printed.append("[U+%04X]".formatted(c));
            }
        });
        return printed.toString();
    }

    private boolean prints(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> runsForward(c) && glyph.applyAsInt(c) != 0;
        };
    }

    private static boolean runsForward(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> true;
        };
    }
}
