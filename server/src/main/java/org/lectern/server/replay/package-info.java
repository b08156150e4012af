/** A rulebook that is not in force, tried on what was taken in and decided: what it would notice and what it would say to removals. It writes nothing. */
@NullMarked
@ApplicationModule(
        displayName = "Replay",
        allowedDependencies = {"words", "database", "web", "web :: pages", "people", "policy", "inbox", "moderation"})
package org.lectern.server.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
