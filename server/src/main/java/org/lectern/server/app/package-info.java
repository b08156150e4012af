/** The assembly: the command line, settings, the first run, the demo. */
@NullMarked
@ApplicationModule(displayName = "App")
package org.lectern.server.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
