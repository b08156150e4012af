package org.lectern.server.web.pages;

/** One choice of a list, and whether it is chosen. */
public record Option(String value, String label, boolean chosen) {}
