/** Documents, their versions and the rulebooks in force; gates and coverage. */
@NullMarked
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"words", "documents", "database", "web", "web :: pages", "log", "mail", "people"})
package org.lectern.server.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
