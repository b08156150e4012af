/** What the pages of the handbook show. */
@NullMarked
package org.lectern.server.help.pages;

import org.jspecify.annotations.NullMarked;
