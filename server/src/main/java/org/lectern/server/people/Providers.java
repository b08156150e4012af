package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.PROVIDERS;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.lectern.server.database.CredentialKey;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.people.db.tables.records.ProvidersRecord;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to sign-in providers, one for an organisation at most; the secret is kept sealed. */
@Component
class Providers {

    private static final String PURPOSE = "sign-in-provider";
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final CredentialKey key;
    private final Log log;

    Providers(DSLContext sql, Tenancy tenancy, Clock clock, CredentialKey key, Log log) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.key = key;
        this.log = log;
    }

    Optional<Provider> of(OrganisationId organisation) {
        return tenancy.in(organisation, () -> sql.selectFrom(PROVIDERS).fetchOptional(this::read));
    }

    private Provider read(ProvidersRecord row) {
        OrganisationId organisation = new OrganisationId(row.getOrganisation());
        return new Provider(
                organisation,
                row.getName(),
                row.getIssuer(),
                row.getClient(),
                key.open(organisation, PURPOSE, row.getSecret()),
                row.getStep(),
                JSON.readValue(row.getConfiguration(), new TypeReference<>() {}));
    }

    /** The name on the button, without opening the secret; empty where the organisation has no provider. */
    Optional<String> nameOf(OrganisationId organisation) {
        return tenancy.in(
                organisation, () -> sql.select(PROVIDERS.NAME).from(PROVIDERS).fetchOptional(PROVIDERS.NAME));
    }

    /** Keeps a provider that was tested, in place of the one before. */
    void keep(Viewer viewer, Provider provider) {
        OrganisationId organisation = viewer.organisation();
        byte[] sealed = key.seal(organisation, PURPOSE, provider.secret());
        tenancy.run(organisation, () -> {
            tenancy.lock("provider " + organisation);
            sql.deleteFrom(PROVIDERS).execute();
            sql.insertInto(PROVIDERS)
                    .set(PROVIDERS.ORGANISATION, organisation.value())
                    .set(PROVIDERS.NAME, provider.name())
                    .set(PROVIDERS.ISSUER, provider.issuer())
                    .set(PROVIDERS.CLIENT, provider.client())
                    .set(PROVIDERS.SECRET, sealed)
                    .set(PROVIDERS.STEP, provider.step())
                    .set(PROVIDERS.CONFIGURATION, JSON.writeValueAsString(provider.configuration()))
                    .set(PROVIDERS.KEPT_AT, clock.instant())
                    .execute();
            log.append(
                    organisation,
                    organisation.toString(),
                    viewer.person().toString(),
                    PeopleKinds.providerKept(organisation, provider));
        });
    }

    /** Takes the provider away; who is signed in through it stays so until the session ends. */
    void remove(Viewer viewer) {
        OrganisationId organisation = viewer.organisation();
        tenancy.run(organisation, () -> {
            if (sql.deleteFrom(PROVIDERS).execute() > 0) {
                log.append(
                        organisation,
                        organisation.toString(),
                        viewer.person().toString(),
                        PeopleKinds.providerRemoved(organisation));
            }
        });
    }
}
