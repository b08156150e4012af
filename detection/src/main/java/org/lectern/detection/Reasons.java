package org.lectern.detection;

import org.jspecify.annotations.Nullable;
import org.lectern.detection.model.Cards;

/** What a moderator reads about a listed phrase. */
final class Reasons {

    private static final int LONGEST_QUOTE = 80;

    private Reasons() {}

    static String why(Label label, String quote) {
        return sentence(label) + ": \"" + shown(quote) + "\".";
    }

    /** The reason where nothing in the text stands out. */
    static String whole(Label label) {
        return sentence(label) + ", as the text reads on the whole.";
    }

    /** The reason where some words weigh more than others. */
    static String weighing(Label label, String quote) {
        return sentence(label) + "; these words weigh most: \"" + shown(quote) + "\".";
    }

    /** The reason where no word of a comment stands in the post it was made under. */
    static String unrelated() {
        return sentence(Label.OFF_TOPIC) + ": it shares no word with it, and could stand anywhere.";
    }

    /** The reason where a comment speaks of another subject than its post, with a word of it. */
    static String elsewhere(String quote) {
        return sentence(Label.OFF_TOPIC) + ": it speaks of something else, as \"" + shown(quote) + "\" tells.";
    }

    /** What is added where the label is weak, else nothing. */
    static String weak(Label label) {
        return Cards.isWeak(label) ? " This label is weak: it often misses or is wrong." : "";
    }

    /** The quote on one line, without characters that could change how a line is shown. */
    private static String shown(String quote) {
        var shown = new StringBuilder();
        quote.codePoints().limit(LONGEST_QUOTE).forEach(point -> {
            boolean odd = Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE;
            shown.appendCodePoint(odd ? ' ' : point);
        });
        return shown.toString();
    }

    private static String sentence(Label label) {
        return switch (label) {
            case HATE -> "These words attack people for what they are";
            case HARASSMENT -> "These words demean a person";
            case THREAT -> "This may be a threat of harm";
            case OBSCENE -> "This is a vulgar or sexual word";
            case SPAM -> "This is typical of bulk posting or a scam";
            case COMMERCIAL -> "This reads as an offer of goods or services";
            case SOLICITATION -> "This asks readers for money";
            case GRATUITOUS_LINK -> "This leads readers elsewhere";
            case CAMPAIGN -> "This takes a side in a vote";
            case RELIGIOUS_PROMOTION -> "This appeals to readers to take up a faith";
            case PERSONAL_INFO -> "This tells something private of a person";
            case DUPLICATE -> "This has been posted before";
            case OFF_TOPIC -> "This has nothing to do with the post";
            case IMPERSONATION -> "This imitates somebody else";
            case COPYRIGHT_CLAIM -> "Somebody seems to say that their work is used without right";
            case PRESS_INQUIRY -> "This reads as a request of the press";
            case CONFIDENTIAL -> "This may reveal somebody's use of the library";
            case SELF_HARM -> "Read this now, somebody may be at risk";
            case CRISIS -> "Read this now, it may be a present danger";
            case COMPLAINT -> "This reads as a complaint";
            case OPINION -> "This states an opinion";
            case TONE -> "The tone may be sharper than meant";
            case HEATED_TOPIC -> "This touches a subject that people argue about";
        };
    }

    /** The facet that a phrase of a list means by itself. */
    static @Nullable String facet(Label label, String phrase) {
        if (label != Label.CAMPAIGN) {
            return null;
        }
        if (phrase.contains("yes")
                || phrase.contains("no on")
                || phrase.contains("levy")
                || phrase.contains("measure")
                || phrase.contains("vote no")) {
            return "measure";
        }
        boolean party = phrase.matches(
                ".*(?:republican|democrat|red|blue|green|ndp|liberal|conservative|libertarian|ticket|orange).*");
        return party ? "party" : "candidate";
    }
}
