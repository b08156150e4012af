package org.lectern.server.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Payload;
import org.springframework.stereotype.Component;

/** The kinds of entry that say that an organisation began and who works in it. */
@Component
public class PeopleKinds implements Payload.Kinds {

    static final Kind FOUNDED = Kind.of("organisation.founded", 1, "organisation", "slug", "name", "state", "zone");
    static final Kind JOINED = Kind.of("person.joined", 1, "person", "role");
    static final Kind LEFT = Kind.of("person.left", 1, "person", "role");
    static final Kind CALENDAR = Kind.of("calendar.changed", 1, "calendar", "change", "date", "name", "open");

    static final Kind LINK_GIVEN = Kind.of("access.link-given", 1, "person");
    static final Kind RENEWED = Kind.of("access.renewed", 1, "person");

    static final Kind DELEGATED =
            Kind.of("delegation.given", 1, "delegation", "person", "role", "begins", "ends", "reason");
    static final Kind DELEGATION_ENDED = Kind.of("delegation.ended", 1, "delegation", "person");

    static final Kind SECOND_STEP = Kind.of("organisation.second-step", 1, "organisation", "asked");

    static final Kind PROVIDER_KEPT =
            Kind.of("sign-in-provider.kept", 1, "organisation", "name", "issuer", "client", "step");
    static final Kind PROVIDER_REMOVED = Kind.of("sign-in-provider.removed", 1, "organisation");

    @Override
    public List<Kind> kinds() {
        return List.of(
                FOUNDED,
                JOINED,
                LEFT,
                CALENDAR,
                LINK_GIVEN,
                RENEWED,
                DELEGATED,
                DELEGATION_ENDED,
                SECOND_STEP,
                PROVIDER_KEPT,
                PROVIDER_REMOVED);
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

    static Payload delegated(Delegation delegation) {
        return Payload.of(
                DELEGATED,
                delegation.id().toString(),
                delegation.person().toString(),
                delegation.role(),
                delegation.begins().toString(),
                delegation.ends().toString(),
                delegation.reason());
    }

    static Payload ended(Delegation delegation) {
        return Payload.of(
                DELEGATION_ENDED,
                delegation.id().toString(),
                delegation.person().toString());
    }

    static Payload secondStep(OrganisationId organisation, boolean asked) {
        return Payload.of(SECOND_STEP, organisation.toString(), asked ? "yes" : "no");
    }

    static Payload providerKept(OrganisationId organisation, Provider provider) {
        return Payload.of(
                PROVIDER_KEPT,
                organisation.toString(),
                provider.name(),
                provider.issuer(),
                provider.client(),
                provider.step());
    }

    static Payload providerRemoved(OrganisationId organisation) {
        return Payload.of(PROVIDER_REMOVED, organisation.toString());
    }

    static Payload linkGiven(PersonId person) {
        return Payload.of(LINK_GIVEN, person.toString());
    }

    static Payload renewed(PersonId person) {
        return Payload.of(RENEWED, person.toString());
    }

    static Payload left(PersonId person, String role) {
        return Payload.of(LEFT, person.toString(), role);
    }

    public static Payload joined(PersonId person, String role) {
        return Payload.of(JOINED, person.toString(), role);
    }
}
