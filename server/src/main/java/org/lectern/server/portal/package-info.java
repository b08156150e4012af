/** What the public reads and answers without signing in: the rules for comments, and the page that a letter leads to. No script, no cookie. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"words", "database", "web", "web :: pages", "people", "policy", "channels", "appeals"})
package org.lectern.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
