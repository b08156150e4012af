package org.lectern.server.log;

import java.time.Instant;

/** The newest signed checkpoint of an organisation's log: how many entries it covers, the signed note, and when it was made. */
public record Seal(long size, String checkpoint, Instant at) {}
