/** What the pages about outgoing messages show. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.mail.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
