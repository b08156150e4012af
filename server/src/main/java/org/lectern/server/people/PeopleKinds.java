package org.lectern.server.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say that an organisation began and who works in it. */
@Component
public class PeopleKinds implements Payload.Kinds {

    static final Kind FOUNDED = Kind.of("organisation.founded", 1, "organisation", "slug", "name", "state", "zone");
    static final Kind JOINED = Kind.of("person.joined", 1, "person", "role");
    static final Kind CALENDAR = Kind.of("calendar.changed", 1, "calendar", "change", "date", "name", "open");

    @Override
    public List<Kind> kinds() {
        return List.of(FOUNDED, JOINED, CALENDAR);
    }

    public static Payload founded(Organisation organisation) {
        return Payload.of(
                FOUNDED,
                organisation.id().toString(),
                organisation.slug(),
                organisation.name(),
                organisation.state(),
                organisation.zone().getId());
    }

    static Payload calendar(int version, String change, @Nullable String date, String name, String open) {
        return Payload.of(CALENDAR, version, change, date, name, open);
    }

    public static Payload joined(PersonId person, String role) {
        return Payload.of(JOINED, person.toString(), role);
    }
}
