package org.lectern.server.web;

import org.lectern.server.database.OrganisationId;
import org.lectern.server.words.Jurisdiction;

/** Tells under which law an organisation is, and so in which words it is spoken to; registered as a bean by whoever knows the policy. */
@FunctionalInterface
public interface Jurisdictions {

    Jurisdiction of(OrganisationId organisation);
}
