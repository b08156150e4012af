@NullMarked
package org.lectern.detection;

import org.jspecify.annotations.NullMarked;
