package org.lectern.server.web.pages;

/** What a state's colour means; an icon and a word always stand beside it. */
public enum Tone {
    QUIET(""),
    NOTICED("state-noticed"),
    CLOCK("state-clock"),
    DONE("state-done"),
    MINE("state-mine");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    /** The class of the style sheet. */
    public String style() {
        return style;
    }
}
