/** What the pages about channels show. */
@NullMarked
package org.lectern.server.channels.pages;

import org.jspecify.annotations.NullMarked;
