/** What the templates of files are given. */
@NullMarked
package org.lectern.server.inbox.pages;

import org.jspecify.annotations.NullMarked;
