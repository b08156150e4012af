package org.lectern.server.attention;

import org.jspecify.annotations.Nullable;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;

/** Tells what waits for a person; registered as a bean by each module in which something can. */
@FunctionalInterface
public interface WaitingSource {

    /** What of it this viewer may see and do, or null where nothing waits for them. */
    @Nullable
    Waiting waiting(Viewer viewer, Messages messages, Times times);
}
