package org.lectern.server.steps.pages;

import org.lectern.server.web.pages.When;

/**
 * A decision that took a comment down, as a line.
 *
 * @param what the act and the clause
 * @param counts whether it is an upheld decision
 * @param standing why it counts, or why not
 */
public record CountedLine(
        String decision, String caseNumber, When at, String what, String place, boolean counts, String standing) {}
