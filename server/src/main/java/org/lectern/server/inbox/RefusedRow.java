package org.lectern.server.inbox;

import org.lectern.server.inbox.files.Reason;

/** A row of a file that was not taken in; {@code line} is where it begins, from 1. */
public record RefusedRow(long line, Reason reason, String detail) {}
