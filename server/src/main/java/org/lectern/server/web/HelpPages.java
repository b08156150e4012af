package org.lectern.server.web;

/** Knows which page of the handbook is about a screen; implemented by the module that holds the handbook. */
@FunctionalInterface
public interface HelpPages {

    /** The address of the page about the screen that is shown at a path. */
    String addressFor(String path);
}
