/** The register of channels, the custody of their credentials and how each of them is. */
@NullMarked
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"database", "web", "web :: pages", "log", "people", "platform"})
package org.lectern.server.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
