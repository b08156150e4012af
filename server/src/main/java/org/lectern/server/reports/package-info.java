/** Numbers by clause: the consistency report for the people of the library, and the yearly totals that everybody may read. Of persons there are none. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "log",
            "people",
            "policy",
            "moderation",
            "appeals",
            "concerns"
        })
package org.lectern.server.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
