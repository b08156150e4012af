/** The language in which a library says how it practises its social media policy: reading, checking and evaluating it. */
@NullMarked
package org.lectern.rulebook;

import org.jspecify.annotations.NullMarked;
