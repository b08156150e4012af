/** The record as people see it and take it away: entries, proofs, captured bytes, the export. */
@NullMarked
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {
            "words",
            "database",
            "web",
            "web :: pages",
            "log",
            "people",
            "policy",
            "cases",
            "inbox",
            "concerns",
            "appeals",
            "steps"
        })
package org.lectern.server.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
