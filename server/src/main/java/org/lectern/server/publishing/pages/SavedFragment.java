package org.lectern.server.publishing.pages;

/** What the page says of the draft while it is written, and the version that is kept; template publishing/saved.jte. */
public record SavedFragment(int seen, String words) {}
