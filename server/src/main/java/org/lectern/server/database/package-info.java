/** The one PostgreSQL: where it runs, who connects, and the organisation a transaction belongs to. */
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = "words")
package org.lectern.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
