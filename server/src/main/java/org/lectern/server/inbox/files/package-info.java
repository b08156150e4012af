/** Files of comments, CSV and JSON Lines, read row by row; pure. The columns are described in docs/formats/import.md. */
@NullMarked
package org.lectern.server.inbox.files;

import org.jspecify.annotations.NullMarked;
