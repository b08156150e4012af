package org.lectern.server.people;

/** Who somebody is, inside Lectern; the log knows only the id. */
public record Person(PersonId id, String name, String email) {}
