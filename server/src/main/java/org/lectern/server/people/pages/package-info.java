/** What the pages about people show. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.people.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
