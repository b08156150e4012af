/** What the practice blog's public pages show. */
@NullMarked
package org.lectern.server.practice.pages;

import org.jspecify.annotations.NullMarked;
