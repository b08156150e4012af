/** What the pages about work by hand show. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.hand.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
