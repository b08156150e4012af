/** Property tests: a test method runs many times, each time with another random generator that can be had again. */
@NullMarked
package org.lectern.testing;

import org.jspecify.annotations.NullMarked;
