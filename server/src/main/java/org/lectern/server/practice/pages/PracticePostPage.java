package org.lectern.server.practice.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.When;

/**
 * A post of the practice blog as the public sees it; template practice/post.jte. The form posts name and text to
 * {@code /posts/{id}/comments}.
 *
 * @param lecternHref where Lectern itself is, or null
 */
public record PracticePostPage(
        Layout layout,
        String blog,
        String id,
        String title,
        String text,
        String by,
        When at,
        List<Comment> comments,
        Field name,
        Field comment,
        @Nullable String lecternHref) {

    public PracticePostPage {
        comments = List.copyOf(comments);
    }

    /** A comment that the public sees. */
    public record Comment(String author, When at, List<Segment> text) {

        public Comment {
            text = List.copyOf(text);
        }
    }
}
