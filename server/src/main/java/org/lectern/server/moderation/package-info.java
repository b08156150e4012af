/** Decisions under the gates of the policy, their enforcement, and the second person's look. */
@NullMarked
@ApplicationModule(
        displayName = "Moderation",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "mail",
            "log",
            "people",
            "attention",
            "policy",
            "cases",
            "procedures",
            "platform",
            "channels",
            "inbox"
        })
package org.lectern.server.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
