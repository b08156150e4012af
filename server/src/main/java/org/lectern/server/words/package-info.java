/** The words of the program: message files, and the one catalogue of what can go wrong, for pages, API and command line. */
@NullMarked
@ApplicationModule(
        displayName = "Words",
        allowedDependencies = {})
package org.lectern.server.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
