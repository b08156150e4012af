/** What the templates of further steps and of packages for authorities show. */
@NullMarked
package org.lectern.server.steps.pages;

import org.jspecify.annotations.NullMarked;
