package org.lectern.server.log;

import java.util.UUID;

/** An entry of the log from the moment of the act; its record number comes later, from the sequencer. */
public record EntryId(UUID value) {}
