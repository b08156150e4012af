/** What the public reads and answers without signing in: the rules for comments, the page that a letter leads to, and where a concern is reported. No script, no cookie. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "people",
            "policy",
            "platform",
            "channels",
            "appeals",
            "concerns"
        })
package org.lectern.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
