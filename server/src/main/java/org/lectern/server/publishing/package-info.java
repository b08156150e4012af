/** What the library itself says: answers to comments, with drafts, checks, clocks and the way onto the platform. */
@NullMarked
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "mail",
            "log",
            "calendar",
            "people",
            "attention",
            "policy",
            "cases",
            "procedures",
            "platform",
            "channels",
            "inbox"
        })
package org.lectern.server.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
