package org.lectern.server.platform.paste;

import java.util.List;

/** What was found in a paste: the words of the post, its comments from the top down, and lines at the end that fit nowhere. */
public record PastedThread(String post, List<PastedComment> comments, String rest) {

    public PastedThread {
        comments = List.copyOf(comments);
    }
}
