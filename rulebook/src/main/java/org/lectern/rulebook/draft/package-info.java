/** What a policy's text says, clause by clause, proposed for a person to confirm; and the rulebook that comes of what they confirmed. */
@NullMarked
package org.lectern.rulebook.draft;

import org.jspecify.annotations.NullMarked;
