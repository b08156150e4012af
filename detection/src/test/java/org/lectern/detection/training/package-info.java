@NullMarked
package org.lectern.detection.training;

import org.jspecify.annotations.NullMarked;
