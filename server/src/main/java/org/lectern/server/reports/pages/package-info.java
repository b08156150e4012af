/** What the pages of numbers show. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.reports.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
