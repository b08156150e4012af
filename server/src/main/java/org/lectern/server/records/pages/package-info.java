/** What the pages of the record show. */
@NullMarked
package org.lectern.server.records.pages;

import org.jspecify.annotations.NullMarked;
