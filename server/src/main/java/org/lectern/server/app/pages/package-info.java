/** What first run and settings show. */
@NullMarked
package org.lectern.server.app.pages;

import org.jspecify.annotations.NullMarked;
