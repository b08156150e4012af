/** One identity for a person, organisations and who works in them as what; sign-in and sessions. */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"words", "database", "web", "web :: pages", "mail", "log", "calendar", "platform"})
package org.lectern.server.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
