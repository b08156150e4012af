package org.lectern.server.procedures;

import org.lectern.rulebook.Trigger;

/** A form of its own with which something is reported; registered as a bean by the module that keeps more of it than a matter does. */
public interface OwnForm {

    Trigger trigger();

    /** The address inside Lectern; it takes {@code about}, the number of a comment's case. */
    String address();
}
