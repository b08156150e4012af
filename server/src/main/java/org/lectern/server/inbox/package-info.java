/** Intake: what the channels say, kept byte for byte, as posts, items and revisions, with what the program noticed. Reads only. */
@NullMarked
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "log",
            "calendar",
            "people",
            "policy",
            "cases",
            "platform",
            "channels"
        })
package org.lectern.server.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
