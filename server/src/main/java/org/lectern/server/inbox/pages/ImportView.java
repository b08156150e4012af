package org.lectern.server.inbox.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.When;

/**
 * A file of comments and how far it has come.
 *
 * @param why the whole file was refused; null where it was not
 */
public record ImportView(
        String href,
        String name,
        When startedAt,
        String state,
        @Nullable String why,
        int percent,
        long added,
        long known,
        long refused,
        boolean running,
        boolean stopped) {}
