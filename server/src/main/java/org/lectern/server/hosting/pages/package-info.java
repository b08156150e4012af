/** What the pages about hosted libraries show. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.hosting.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
