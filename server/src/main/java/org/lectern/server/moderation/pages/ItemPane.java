package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.web.pages.When;

/**
 * A comment in its thread.
 *
 * @param heading the post's title
 * @param channel the channel's name
 * @param link the comment's place on the platform, or null
 * @param before comments above it, oldest first
 * @param after comments below it, oldest first
 * @param query the part of the queue that is shown beside it
 * @param answer where an answer begins, or null where the viewer may not write one or the comment says that one is due
 * @param report where something is said of the comment that the policy wants something done about, or null
 * @param pictures those that stand in the comment, or null
 */
public record ItemPane(
        String heading,
        String channel,
        When postAt,
        String postBy,
        List<Segment> post,
        @Nullable String link,
        List<Neighbour> before,
        Comment comment,
        List<Neighbour> after,
        String caseId,
        int revision,
        String query,
        @Nullable String answer,
        @Nullable String report,
        @Nullable PicturesPart pictures) {

    public ItemPane {
        post = List.copyOf(post);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Another comment of the thread.
     *
     * @param hidden how it stands on the platform in words, null where everybody sees it
     */
    public record Neighbour(
            String author,
            When at,
            List<Segment> text,
            @Nullable Veil veil,
            @Nullable String hidden) {

        public Neighbour {
            text = List.copyOf(text);
        }
    }

    /**
     * The comment that is decided.
     *
     * @param covered whether the author's name is covered until asked for
     * @param earlier what it said before it was changed, empty when it was not
     * @param seal null while its entry has no record number
     */
    public record Comment(
            String author,
            boolean covered,
            When at,
            List<Segment> text,
            List<Segment> earlier,
            @Nullable Veil veil,
            List<Gloss> glosses,
            @Nullable Seal seal,
            List<Note> notes) {

        public Comment {
            text = List.copyOf(text);
            earlier = List.copyOf(earlier);
            glosses = List.copyOf(glosses);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What the program noticed, beside the text.
     *
     * @param id as in {@link Segment#gloss()}
     * @param place the clause as the document numbers it, or null when no clause names it
     * @param harmless null where the reader may not say that it was noticed wrongly, and nobody has
     */
    public record Gloss(
            String id,
            String title,
            String why,
            @Nullable String place,
            @Nullable String href,
            @Nullable Harmless harmless) {}

    /**
     * That something was noticed wrongly, or the way to say so.
     *
     * @param number which of what was noticed
     * @param said who said so and when, or null where nobody has
     * @param undo where that is taken back, or null where it cannot be
     */
    public record Harmless(
            int number, @Nullable String said, @Nullable String undo) {}

    /**
     * A state of the comment that the reader must know.
     *
     * @param detail what the blog says, who changed it, or who is asked; or null
     * @param href where something is to be done about it; null for nowhere
     */
    public record Note(
            State state,
            @Nullable When at,
            @Nullable String detail,
            @Nullable String href) {

        public Note(State state, @Nullable When at, @Nullable String detail) {
            this(state, at, detail, null);
        }
    }

    /** What may have befallen a comment. */
    public enum State {
        BY_HAND("by-hand"),
        HELD_BY_BLOG("held-by-blog"),
        HELD_BY_PLATFORM("held-by-platform"),
        SPAM_BY_BLOG("spam-by-blog"),
        CHANGED_SINCE("changed-since"),
        DELETED_BY_AUTHOR("deleted-by-author"),
        CHANGED_OUTSIDE("changed-outside"),
        WAITS_FOR_SECOND("waits-for-second"),
        NEEDS_ANSWER("needs-answer"),
        REFERRED("referred"),
        ADVISED("advised"),
        SEALED("sealed");

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
