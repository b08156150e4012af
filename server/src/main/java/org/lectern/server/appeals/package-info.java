/** Letters to persons of the public, and appeals: what was decided is told, and looked at again by somebody who had no part in it. */
@NullMarked
@ApplicationModule(
        displayName = "Appeals",
        allowedDependencies = {
            "words",
            "calendar",
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
            "inbox",
            "moderation"
        })
package org.lectern.server.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
