@NullMarked
package org.lectern.rulebook;

import org.jspecify.annotations.NullMarked;
