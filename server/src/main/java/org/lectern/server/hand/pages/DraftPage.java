package org.lectern.server.hand.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Veil;

/**
 * A pasted thread before it is taken in; template hand/draft.jte.
 *
 * @param place where it stands, as a word: under a post, or by itself
 * @param says in a sentence what taking it in would do
 * @param posts posts that were brought before, one of which this may be
 * @param missing comments that are known and not in it, each in a line
 */
public record DraftPage(
        Layout layout,
        String id,
        String channel,
        String place,
        String says,
        Field url,
        Field post,
        List<Option> posts,
        List<Part> parts,
        String rest,
        List<String> missing,
        int counting,
        @Nullable String error) {

    /** Whether it is one thing, with no thread around it. */
    public boolean alone() {
        return !place.equals("under-post");
    }

    public DraftPage {
        posts = List.copyOf(posts);
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /**
     * One comment.
     *
     * @param number counts from 1
     * @param words as a person reads them, with what cannot be seen named
     * @param veil what covers them, or null
     * @param authorField the name as it stands in its field
     * @param text the words as they stand in theirs
     * @param answers whom it answers, or null
     */
    public record Part(
            int number,
            String author,
            String time,
            List<Segment> words,
            @Nullable Veil veil,
            String authorField,
            String text,
            @Nullable String answers,
            boolean own,
            boolean dropped,
            boolean held) {

        public Part {
            words = List.copyOf(words);
        }
    }
}
