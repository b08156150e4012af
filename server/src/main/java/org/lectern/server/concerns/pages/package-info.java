/** What the pages about concerns show. */
@NullMarked
package org.lectern.server.concerns.pages;

import org.jspecify.annotations.NullMarked;
