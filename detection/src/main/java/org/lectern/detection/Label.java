package org.lectern.detection;

import java.util.Locale;

/** What can be noticed about a text. */
public enum Label {
    HATE,
    HARASSMENT,
    THREAT,
    OBSCENE,
    SPAM,
    COMMERCIAL,
    SOLICITATION,
    GRATUITOUS_LINK,
    CAMPAIGN,
    RELIGIOUS_PROMOTION,
    PERSONAL_INFO,
    DUPLICATE,
    OFF_TOPIC,
    IMPERSONATION,
    COPYRIGHT_CLAIM,
    PRESS_INQUIRY,
    CONFIDENTIAL,
    SELF_HARM,
    CRISIS,
    COMPLAINT,
    OPINION,
    TONE,
    HEATED_TOPIC;

    /** The label as files and output write it: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The label with this word; {@link IllegalArgumentException} where there is none. */
    public static Label of(String word) {
        for (Label label : values()) {
            if (label.word().equals(word)) {
                return label;
            }
        }
        throw new IllegalArgumentException("No label is called \"" + word + "\".");
    }
}
