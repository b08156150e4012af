package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * A case: what is next, the seal, what happened in order; template moderation/case.jte.
 *
 * @param heading what the case is about, as "A phone number under ..."
 * @param span the first and last record number in words
 * @param restore null when nothing can be restored
 * @param mayDecide whether the viewer decides about comments
 * @param decided whether somebody has decided about this one, so that what was decided about its author before may be asked for
 */
public record CasePage(
        Layout layout,
        String caseId,
        String reference,
        String heading,
        @Nullable Seal seal,
        String span,
        Next next,
        List<Fact> facts,
        @Nullable Restore restore,
        List<Pair> people,
        List<Pair> about,
        boolean mayDecide,
        boolean decided) {

    public CasePage {
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        about = List.copyOf(about);
    }

    /**
     * What is next, and who must do it.
     *
     * @param href where to do it, or null
     */
    public record Next(
            String icon,
            Tone tone,
            String label,
            String heading,
            String more,
            @Nullable String href,
            @Nullable String hrefText) {}

    /**
     * Something that happened.
     *
     * @param quote what somebody wrote, empty for none
     * @param reason the reason a person gave, or null
     * @param who the person and role, or null
     * @param lines further sentences
     * @param index its record number, null until the record has given one
     */
    public record Fact(
            When at,
            String icon,
            Tone tone,
            String heading,
            List<Segment> quote,
            @Nullable Veil veil,
            @Nullable Cited clause,
            @Nullable String reason,
            @Nullable String who,
            List<String> lines,
            @Nullable Enforcement enforcement,
            @Nullable Long index) {

        public Fact {
            quote = List.copyOf(quote);
            lines = List.copyOf(lines);
        }
    }

    /** A clause that was cited, as it was then. */
    public record Cited(String place, String says) {}

    /**
     * How far carrying out has come.
     *
     * @param at until when it is pending, or when it was done and read back
     * @param nextTry when it is tried again, or null
     * @param reason what the platform said, in words, or null
     */
    public record Enforcement(
            State state,
            @Nullable When at,
            @Nullable When nextTry,
            @Nullable String reason) {

        /** The state of carrying out. */
        public enum State {
            PENDING("pending"),
            DONE("done"),
            READ_BACK("read-back"),
            UNKNOWN("unknown"),
            HANDED("handed"),
            REFUSED("refused"),
            CANCELLED("cancelled");

            private final String key;

            State(String key) {
                this.key = key;
            }

            /** The last part of its key in the message file. */
            public String key() {
                return key;
            }
        }
    }

    /**
     * The way back; it posts act=restore to {@code /cases/{caseId}/decisions}.
     *
     * @param until as long as the platform can, or null when there is no end
     */
    public record Restore(String version, @Nullable When until, Field reason) {}

    /** A name and what it stands for, which may be covered until asked for. */
    public record Pair(String name, String value, boolean covered) {

        public Pair(String name, String value) {
            this(name, value, false);
        }
    }
}
