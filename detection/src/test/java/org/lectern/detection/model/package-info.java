@NullMarked
package org.lectern.detection.model;

import org.jspecify.annotations.NullMarked;
