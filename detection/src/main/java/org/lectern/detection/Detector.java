package org.lectern.detection;

/** Notices one kind of thing; takes time in proportion to the length of the text and never throws. */
interface Detector {
    void look(Sight sight, Findings findings);
}
