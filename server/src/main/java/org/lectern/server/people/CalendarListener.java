package org.lectern.server.people;

import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction, that an organisation's opening hours or days have changed. */
public interface CalendarListener {

    void calendarChanged(OrganisationId organisation);
}
