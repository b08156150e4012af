package org.lectern.server.practice.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/** The practice blog's front page; template practice/posts.jte. */
public record PracticePostsPage(Layout layout, String blog, List<Post> posts) {

    public PracticePostsPage {
        posts = List.copyOf(posts);
    }

    /** A post with how many comments are visible. */
    public record Post(String href, String title, String text, String by, When at, int comments) {}
}
