/** The handbook in the product: the pages of docs/handbook, and which of them is about a screen. */
@NullMarked
@ApplicationModule(
        displayName = "Help",
        allowedDependencies = {"words", "web", "web :: pages"})
package org.lectern.server.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
