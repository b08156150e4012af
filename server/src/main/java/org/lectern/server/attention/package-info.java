/** What each person chose: what is covered until they ask, when they are written to, and when they are left alone. */
@NullMarked
@ApplicationModule(
        displayName = "Attention",
        allowedDependencies = {"words", "calendar", "database", "web", "web :: pages", "mail", "people"})
package org.lectern.server.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
