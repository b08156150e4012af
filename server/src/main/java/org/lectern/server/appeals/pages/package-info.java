/** What the pages of letters and appeals show. */
@NullMarked
package org.lectern.server.appeals.pages;

import org.jspecify.annotations.NullMarked;
