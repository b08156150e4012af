/** Working days, opening hours, holidays and deadlines; pure, whoever knows the confirmed days hands them in. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
package org.lectern.server.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
