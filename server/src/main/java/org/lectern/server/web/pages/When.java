package org.lectern.server.web.pages;

import java.time.Instant;

/**
 * A moment as a page writes it.
 *
 * @param shortText as in a line, "Tue 14:05" or "2 min"
 * @param exactText with weekday, seconds and zone, shown on hover
 */
public record When(Instant at, String shortText, String exactText) {}
