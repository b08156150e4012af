package org.lectern.server.moderation;

import java.util.UUID;

/** Somebody who may be asked to look again: who did not decide and is not the author. */
public record SecondPerson(UUID id, String name, String email) {}
