/** What the pages about people show. */
@NullMarked
package org.lectern.server.people.pages;

import org.jspecify.annotations.NullMarked;
