/** The register of channels, the custody of their credentials and how each of them is. */
@NullMarked
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"words", "database", "web", "web :: pages", "log", "people", "policy", "platform"})
package org.lectern.server.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
