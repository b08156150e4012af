/** How pages are written: the viewer, the frame, messages and the error catalogue. Knows only a {@link Viewer}, never who they are to others. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"words", "database"})
package org.lectern.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
