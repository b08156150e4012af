/** What the templates of procedures show. */
@NullMarked
package org.lectern.server.procedures.pages;

import org.jspecify.annotations.NullMarked;
