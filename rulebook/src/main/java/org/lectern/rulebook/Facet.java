package org.lectern.rulebook;

/** A kind within a label: what sort of personal information, or what a campaign is for. */
public enum Facet implements Word {
    PHONE(Label.PERSONAL_INFO),
    EMAIL(Label.PERSONAL_INFO),
    ADDRESS(Label.PERSONAL_INFO),
    CARD(Label.PERSONAL_INFO),
    ACCOUNT(Label.PERSONAL_INFO),
    IDENTITY_NUMBER(Label.PERSONAL_INFO),
    BIRTH_DATE(Label.PERSONAL_INFO),
    LIBRARY_CARD(Label.PERSONAL_INFO),
    CANDIDATE(Label.CAMPAIGN),
    MEASURE(Label.CAMPAIGN),
    PARTY(Label.CAMPAIGN);

    private final Label label;

    Facet(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
