/** Learns the models from folders of labelled texts, and measures them on texts they have not seen. No part of judging. */
@NullMarked
package org.lectern.detection.training;

import org.jspecify.annotations.NullMarked;
