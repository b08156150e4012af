package org.lectern.detection;

/** An earlier comment of the same author under the same post. */
public record Earlier(String id, String text) {}
