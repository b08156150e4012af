package org.lectern.rulebook;

/** What a detector can say about an item; the list is closed. */
public enum Label implements Word {
    HATE(Use.GROUND),
    HARASSMENT(Use.GROUND),
    THREAT(Use.GROUND),
    OBSCENE(Use.GROUND),
    SPAM(Use.GROUND),
    COMMERCIAL(Use.GROUND),
    SOLICITATION(Use.GROUND),
    GRATUITOUS_LINK(Use.GROUND),
    CAMPAIGN(Use.GROUND),
    RELIGIOUS_PROMOTION(Use.GROUND),
    PERSONAL_INFO(Use.GROUND),
    DUPLICATE(Use.GROUND),
    OFF_TOPIC(Use.GROUND),
    IMPERSONATION(Use.GROUND),
    COPYRIGHT_CLAIM(Use.ALERT),
    PRESS_INQUIRY(Use.ALERT),
    CONFIDENTIAL(Use.ALERT),
    SELF_HARM(Use.ALERT),
    CRISIS(Use.ALERT),
    COMPLAINT(Use.DRAFT),
    OPINION(Use.DRAFT),
    TONE(Use.DRAFT),
    HEATED_TOPIC(Use.DRAFT);

    /** What a label is for: a clause can make it a ground, it alerts or routes, or it speaks about the library's own drafts. */
    public enum Use {
        GROUND,
        ALERT,
        DRAFT
    }

    private final Use use;

    Label(Use use) {
        this.use = use;
    }

    public Use use() {
        return use;
    }
}
