/** What the templates of the replay need. */
@NullMarked
package org.lectern.server.replay.pages;

import org.jspecify.annotations.NullMarked;
