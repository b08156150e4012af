/** What the public reads without signing in: the rules for comments, in plain words. No form, no script, no cookie. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"words", "database", "web", "web :: pages", "people", "policy", "channels"})
package org.lectern.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
