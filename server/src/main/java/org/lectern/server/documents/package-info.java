/** What a document says: lines with their places, read in a process of its own; no table, no page. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {})
package org.lectern.server.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
