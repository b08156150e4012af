package org.lectern.server.concerns;

/** A report that is on record, and the reference with which it is followed. */
public record Filed(Reference reference, Concern concern) {}
