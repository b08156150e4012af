/** What the page about one's own e-mail and veils shows. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.attention.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
