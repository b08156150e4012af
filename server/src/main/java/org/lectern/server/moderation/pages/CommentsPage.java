package org.lectern.server.moderation.pages;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;

/**
 * The three panes: queue, item, decision; template moderation/comments.jte.
 *
 * @param item null when no case is chosen
 * @param decision null when no case is chosen
 */
public record CommentsPage(
        Layout layout,
        QueueFragment queue,
        @Nullable ItemPane item,
        @Nullable DecisionPane decision) {}
