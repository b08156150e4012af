package org.lectern.rulebook;

/** What somebody may meet whose comments were taken down again and again. */
public enum FurtherStep implements Word {
    /** They are told what a next time may lead to. */
    LETTER(Act.WARN),
    /** What they write is looked at before it is shown, until a day. */
    LIMIT(Act.LIMIT),
    /** They cannot comment, until a day. */
    BLOCK(Act.BLOCK);

    private final Act act;

    FurtherStep(Act act) {
        this.act = act;
    }

    /** The act that gates are asked about. */
    public Act act() {
        return act;
    }

    /** Whether something changes on the platform, for a time. */
    public boolean lasts() {
        return this != LETTER;
    }
}
