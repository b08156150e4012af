package org.lectern.server.web.pages;

import java.time.Instant;

/**
 * What was just done, and the way back while its carrying out has not started.
 *
 * @param action the address a form posts to
 * @param deadline when carrying out starts
 * @param secondsLeft until the deadline, by the server's clock; the bar counts them down and then leaves
 */
public record Undo(String text, String action, Instant deadline, int secondsLeft) {}
