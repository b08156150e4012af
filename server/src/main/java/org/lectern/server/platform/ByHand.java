package org.lectern.server.platform;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A platform that is looked after by hand: a person reads there, brings what they read, and does there what was decided. */
public enum ByHand {
    /** Hiding leaves a comment to its author and their friends; a deleted one does not come back. */
    FACEBOOK("facebook"),
    INSTAGRAM("instagram"),
    /** A hidden reply stays behind a button that anybody may press; nobody can delete another's. */
    X("x"),
    YOUTUBE("youtube"),
    TIKTOK("tiktok"),
    LINKEDIN("linkedin"),
    ELSEWHERE("elsewhere");

    private static final String PREFIX = "by-hand-";

    private final String word;

    ByHand(String word) {
        this.word = word;
    }

    /** Its name in addresses, forms and message keys. */
    public String word() {
        return word;
    }

    /** The kind of its channels in the register. */
    public String kind() {
        return PREFIX + word;
    }

    /** Where its own privacy policy stands; empty where nobody here can know. */
    public Optional<URI> privacy() {
        return switch (this) {
            case FACEBOOK -> Optional.of(URI.create("https://www.facebook.com/privacy/policy/"));
            case INSTAGRAM -> Optional.of(URI.create("https://privacycenter.instagram.com/policy/"));
            case X -> Optional.of(URI.create("https://x.com/privacy"));
            case YOUTUBE -> Optional.of(URI.create("https://policies.google.com/privacy"));
            case TIKTOK -> Optional.of(URI.create("https://www.tiktok.com/legal/privacy-policy"));
            case LINKEDIN -> Optional.of(URI.create("https://www.linkedin.com/legal/privacy-policy"));
            case ELSEWHERE -> Optional.empty();
        };
    }

    /** What a person with the account can bring about there, as its pages and app offer it. */
    public Set<PlatformStatus> changes() {
        return switch (this) {
            case FACEBOOK, ELSEWHERE ->
                Set.of(PlatformStatus.VISIBLE, PlatformStatus.HELD, PlatformStatus.SPAM, PlatformStatus.TRASHED);
            case X -> Set.of(PlatformStatus.VISIBLE, PlatformStatus.HELD, PlatformStatus.SPAM);
            case INSTAGRAM, YOUTUBE, TIKTOK, LINKEDIN -> Set.of(PlatformStatus.VISIBLE, PlatformStatus.TRASHED);
        };
    }

    /** How a person with the account can keep somebody from commenting there. */
    public Set<Restriction> restrictions() {
        return switch (this) {
            case INSTAGRAM, ELSEWHERE -> Set.of(Restriction.LIMITED, Restriction.BLOCKED);
            case FACEBOOK, X, YOUTUBE, TIKTOK -> Set.of(Restriction.BLOCKED);
            case LINKEDIN -> Set.of();
        };
    }

    /** The platform with this name in forms. */
    public static Optional<ByHand> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The platform of a channel of this kind; nothing where a program looks after it. */
    public static Optional<ByHand> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.kind().equals(kind)).findFirst();
    }
}
