/** What the policy wants done after something has happened: matters with steps, who takes each until when, and what proves it. */
@NullMarked
@ApplicationModule(
        displayName = "Procedures",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "mail",
            "log",
            "calendar",
            "people",
            "attention",
            "policy",
            "cases"
        })
package org.lectern.server.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
