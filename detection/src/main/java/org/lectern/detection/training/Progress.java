package org.lectern.detection.training;

/** Told what long work is doing. */
public interface Progress {
    void say(String what);
}
