/** What anybody tells the library about its pages, with or without a name: looked at by who the policy says, and answered. */
@NullMarked
@ApplicationModule(
        displayName = "Concerns",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "log",
            "people",
            "attention",
            "policy",
            "cases",
            "procedures",
            "inbox",
            "moderation",
            "appeals"
        })
package org.lectern.server.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
