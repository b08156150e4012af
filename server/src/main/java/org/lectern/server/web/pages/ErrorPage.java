package org.lectern.server.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * What was wrong, what is still safe, what to do.
 *
 * @param reference finds the line in the server's own log, or null
 */
public record ErrorPage(
        Layout layout,
        int status,
        String wrong,
        String safe,
        String todo,
        @Nullable String reference) {}
