/** A regional system and the libraries that it hosts in one installation: it invites them, sees that they run, and reads only what they share. */
@NullMarked
@ApplicationModule(
        displayName = "Hosting",
        allowedDependencies = {"words", "database", "web", "web :: pages", "mail", "log", "people", "channels", "inbox"
        })
package org.lectern.server.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
