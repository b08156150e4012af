package org.lectern.detection.training;

/** A folder of collections, or a file of it, cannot be used; the message says which and why. */
public final class DataRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataRefused(String message) {
        super(message);
    }
}
