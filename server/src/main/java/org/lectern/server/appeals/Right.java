package org.lectern.server.appeals;

import java.time.Instant;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.moderation.DecisionId;

/** The right to have a decision looked at again, until the day that the policy sets has passed. */
public record Right(OrganisationId organisation, DecisionId decision, Instant until) {}
