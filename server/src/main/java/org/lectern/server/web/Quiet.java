package org.lectern.server.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says whether somebody asked to be left alone for a while; implemented by the module that keeps their choice. */
@FunctionalInterface
public interface Quiet {

    /** Until when no counts are shown to them, or null where they are shown. */
    @Nullable
    Instant until(Viewer viewer);
}
