package org.lectern.server.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * A comment and the library's answer to it; template publishing/answer.jte.
 *
 * @param link the comment on its platform; null where it has no address
 * @param due null where no time is set or nothing is due any more
 * @param composer null where there is nothing to write
 * @param unsent what its writer sent and was not kept where there is nothing to write any more; empty else
 * @param unsentWhy why it was not kept
 * @param wrong what was written by who says that the answer is wrong; null where that cannot be said
 * @param consent that who wrote it may be named, in words; empty where nobody has noted that
 * @param undo where the answer can be taken back; null where it cannot
 */
public record AnswerPage(
        Layout layout,
        String number,
        String heading,
        String channel,
        @Nullable String link,
        List<Segment> post,
        String author,
        When at,
        List<Segment> text,
        @Nullable Veil veil,
        String comment,
        String commentNumber,
        @Nullable DueLine due,
        List<Said> said,
        @Nullable Composer composer,
        String unsent,
        String unsentWhy,
        @Nullable Field wrong,
        String consent,
        @Nullable String undo) {

    public AnswerPage {
        post = List.copyOf(post);
        text = List.copyOf(text);
        said = List.copyOf(said);
    }

    /**
     * When the answer is due.
     *
     * @param why what it is reckoned from
     * @param aim until when it should come if it can; null where no aim is set
     */
    public record DueLine(String text, String why, @Nullable String aim, Tone tone) {}

    /**
     * An answer that was given or is on its way.
     *
     * @param state where it stands, in words
     * @param url its place on the platform; null where it has none
     * @param quoted what it quotes, in words; empty for nothing
     */
    public record Said(
            List<Segment> text,
            String by,
            When at,
            String icon,
            Tone tone,
            String state,
            @Nullable String url,
            String quoted) {

        public Said {
            text = List.copyOf(text);
        }
    }

    /**
     * Where the answer is written.
     *
     * @param quotes the number of the case of the comment that is quoted; empty for none
     * @param seen the version of the draft that the writer has before them
     * @param revision which words of the comment the writer has before them
     * @param other who else is writing, in words; null for nobody
     * @param theirs what the other has written; empty for nothing
     * @param noticed what the program noticed in the words; the writer says whether they stand by them
     * @param stops what the policy says against it as it stands
     * @param shown texts of the policy for whoever answers
     * @param byHand whether the writer has to write it in the platform's own app
     */
    public record Composer(
            Field text,
            List<Option> signatures,
            String quotes,
            int seen,
            int revision,
            @Nullable String other,
            List<Segment> theirs,
            List<Hint> noticed,
            List<Stop> stops,
            List<ShownText> shown,
            List<Option> prepared,
            @Nullable String saved,
            Field where,
            Field reason,
            boolean byHand) {

        public Composer {
            signatures = List.copyOf(signatures);
            theirs = List.copyOf(theirs);
            noticed = List.copyOf(noticed);
            stops = List.copyOf(stops);
            shown = List.copyOf(shown);
            prepared = List.copyOf(prepared);
        }

        /** Whether the writer is asked if they stand by their words. */
        public boolean standsBy() {
            return !noticed.isEmpty() || stops.stream().anyMatch(Stop::advises);
        }
    }

    /** What the policy says against an answer; where it only {@code advises}, the writer can stand by their words. */
    public record Stop(String say, String place, boolean advises) {}

    /** Something noticed in the writer's words, with the clause that asks for it. */
    public record Hint(String title, String why, String place) {}
}
