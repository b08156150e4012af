/** What the pages about channels show. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.channels.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
