/** One engine for all kinds of case: numbers, states, priority and the queue. */
@NullMarked
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"database", "log", "calendar"})
package org.lectern.server.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
