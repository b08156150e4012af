/** What the public pages show. */
@NullMarked
package org.lectern.server.portal.pages;

import org.jspecify.annotations.NullMarked;
