/** The record: entries appended in the act's own transaction, put into a tree and sealed by a signed checkpoint within a second. */
@NullMarked
@ApplicationModule(displayName = "Log", allowedDependencies = "database")
package org.lectern.server.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
