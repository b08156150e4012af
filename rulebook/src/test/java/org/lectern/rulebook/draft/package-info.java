@NullMarked
package org.lectern.rulebook.draft;

import org.jspecify.annotations.NullMarked;
