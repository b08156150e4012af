/** Learned models at work: features of a text, weights, probabilities and levels. Knows no file but its own resources. */
@NullMarked
package org.lectern.detection.model;

import org.jspecify.annotations.NullMarked;
