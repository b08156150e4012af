package org.lectern.server.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is about to be opened about something that has none yet.
 *
 * @param traits what its queue is read by
 * @param elsewhere what was done about it outside the queue, or null
 */
public record NewCase(
        UUID subject,
        double priority,
        Traits traits,
        @Nullable Elsewhere elsewhere) {}
