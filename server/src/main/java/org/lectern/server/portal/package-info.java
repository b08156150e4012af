/** What the public reads and answers without signing in: the rules for comments, the page that a letter leads to, where a concern is reported, and the numbers of the years. No script, no cookie. */
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
            "policy :: pages",
            "platform",
            "channels",
            "appeals",
            "concerns",
            "steps",
            "reports",
            "reports :: pages"
        })
package org.lectern.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
