/**
 * What follows when somebody's comments are taken down again and again: upheld decisions counted for an account, an investigation, and a
 * letter, a limit or a block with an end; and what is put together for authorities after a threat.
 */
@NullMarked
@ApplicationModule(
        displayName = "Steps",
        allowedDependencies = {
            "words",
            "calendar",
            "database",
            "web",
            "web :: pages",
            "log",
            "people",
            "attention",
            "policy",
            "cases",
            "procedures",
            "platform",
            "channels",
            "inbox",
            "moderation",
            "appeals"
        })
package org.lectern.server.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
