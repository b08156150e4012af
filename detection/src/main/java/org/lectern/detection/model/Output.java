package org.lectern.detection.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Label;

/** What the shared model answers about a text: one number for each label it learned, for the two booleans, and for helpers. */
public enum Output {
    HATE(Label.HATE),
    HARASSMENT(Label.HARASSMENT),
    THREAT(Label.THREAT),
    OBSCENE(Label.OBSCENE),
    SPAM(Label.SPAM),
    COMMERCIAL(Label.COMMERCIAL),
    SOLICITATION(Label.SOLICITATION),
    GRATUITOUS_LINK(Label.GRATUITOUS_LINK),
    CAMPAIGN(Label.CAMPAIGN),
    RELIGIOUS_PROMOTION(Label.RELIGIOUS_PROMOTION),
    OFF_TOPIC(Label.OFF_TOPIC),
    COPYRIGHT_CLAIM(Label.COPYRIGHT_CLAIM),
    PRESS_INQUIRY(Label.PRESS_INQUIRY),
    CONFIDENTIAL(Label.CONFIDENTIAL),
    SELF_HARM(Label.SELF_HARM),
    CRISIS(Label.CRISIS),
    COMPLAINT(Label.COMPLAINT),
    OPINION(Label.OPINION),
    TONE(Label.TONE),
    HEATED_TOPIC(Label.HEATED_TOPIC),
    /** A negative view of the library: a boolean of its own, never a label. */
    CRITICISM(null),
    /** Something that a librarian would answer: a boolean of its own. */
    NEEDS_RESPONSE(null),
    /** Any attack, as other collections mark it; helps the labels that are kinds of attack. */
    TOXIC(null),
    /** A political advertisement, as other collections mark it; helps {@link #CAMPAIGN}. */
    POLITICAL(null),
    /** Hate as the collections near to the task alone teach it; helps {@link #HATE}, which learns from all. */
    NEAR_HATE(null),
    /** Threats as the collections near to the task alone teach them. */
    NEAR_THREAT(null),
    /** Spam as the collections near to the task alone teach it. */
    NEAR_SPAM(null),
    /** Any attack as the collections near to the task alone teach it. */
    NEAR_TOXIC(null),
    /** Anything that is a ground or alerts; orders what was not noticed. */
    ANYTHING(null);

    private static final Output[] ALL = values();
    private static final Map<Label, Output> BY_LABEL = new EnumMap<>(Label.class);

    static {
        for (Output output : ALL) {
            if (output.label != null) {
                BY_LABEL.put(output.label, output);
            }
        }
    }

    private final @Nullable Label label;

    Output(@Nullable Label label) {
        this.label = label;
    }

    public @Nullable Label label() {
        return label;
    }

    public static int count() {
        return ALL.length;
    }

    /** The output as files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Output> find(String word) {
        return Arrays.stream(ALL).filter(output -> output.word().equals(word)).findFirst();
    }

    public static Optional<Output> of(Label label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
