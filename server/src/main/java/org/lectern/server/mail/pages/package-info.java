/** What the pages about outgoing messages show. */
@NullMarked
package org.lectern.server.mail.pages;

import org.jspecify.annotations.NullMarked;
