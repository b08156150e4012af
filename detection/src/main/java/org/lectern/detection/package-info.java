/**
 * Notices what a comment may be, with a reason and the place: {@link org.lectern.detection.Detectors} takes a text with its
 * surroundings and a library's {@link org.lectern.detection.Profile}. It knows labels; which clause they matter to, others decide.
 */
@NullMarked
package org.lectern.detection;

import org.jspecify.annotations.NullMarked;
