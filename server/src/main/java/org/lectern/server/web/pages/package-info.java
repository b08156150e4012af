/** The values that every page is made of: the frame around it, times, people's words in pieces, fields of forms. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.web.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
