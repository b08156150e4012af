package org.lectern.detection;

/** Who wrote the text: somebody of the public, the library's staff, or an officer of an association. */
public enum Source {
    PUBLIC,
    STAFF,
    OFFICER
}
