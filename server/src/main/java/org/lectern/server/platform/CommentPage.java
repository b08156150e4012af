package org.lectern.server.platform;

import java.util.List;

/** One page of comments, newest first; {@code url} is what was asked, without secrets, {@code last} whether nothing follows. */
public record CommentPage(String url, List<ReceivedComment> comments, boolean last) {

    public CommentPage {
        comments = List.copyOf(comments);
    }
}
