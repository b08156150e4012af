/** What the pages on which comments are decided show. */
@NullMarked
package org.lectern.server.publishing.pages;

import org.jspecify.annotations.NullMarked;
