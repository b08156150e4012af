/** Outgoing messages as jobs, and the mail server of an organisation, if it has one. */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"words", "database", "web", "web :: pages"})
package org.lectern.server.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
