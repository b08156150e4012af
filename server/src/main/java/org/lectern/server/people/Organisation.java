package org.lectern.server.people;

import java.time.ZoneId;
import org.lectern.server.database.OrganisationId;

/** An organisation: {@code slug} names it on the command line, {@code state} is a US postal code such as WI. */
public record Organisation(OrganisationId id, String slug, String name, String state, ZoneId zone) {}
