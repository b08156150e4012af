package org.lectern.rulebook;

/** What is wrong at a place of a rulebook (line and column from 1), and what to write instead. */
public record Problem(String file, int line, int column, String what, String instead) {

    @Override
    public String toString() {
        return "%s:%d:%d: %s %s".formatted(file, line, column, what, instead).strip();
    }
}
