/** The contract of connectors and the connectors themselves; no pages, no tables. */
@NullMarked
@ApplicationModule(displayName = "Platform", allowedDependencies = "database")
package org.lectern.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
