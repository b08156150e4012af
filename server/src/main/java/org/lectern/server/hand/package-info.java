/** Work by hand: channels that no program reaches, threads that people bring from there, and what they are to do there. */
@NullMarked
@ApplicationModule(
        displayName = "By hand",
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
            "platform",
            "platform :: paste",
            "channels",
            "inbox",
            "moderation"
        })
package org.lectern.server.hand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
