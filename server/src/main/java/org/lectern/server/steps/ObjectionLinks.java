package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.LINKS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.server.appeals.SecretLink;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** The links through which those who meet a step can object. Everything here runs in the transaction that is open for the organisation. */
@Component
class ObjectionLinks {

    private final DSLContext sql;

    ObjectionLinks(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes the link of a step; its token stands in the letter and nowhere else. */
    String give(OrganisationId organisation, UUID step) {
        String token = Identifiers.reference();
        sql.insertInto(LINKS)
                .set(LINKS.ORGANISATION, organisation.value())
                .set(LINKS.INVESTIGATION, step)
                .set(LINKS.TOKEN_HASH, SecretLink.hash(token))
                .execute();
        return token;
    }

    boolean given(UUID step) {
        return sql.fetchExists(LINKS, LINKS.INVESTIGATION.eq(step));
    }

    /** The step whose link it is. */
    Optional<UUID> behind(SecretLink link) {
        return sql.select(LINKS.INVESTIGATION)
                .from(LINKS)
                .where(LINKS.TOKEN_HASH.eq(link.hash()))
                .fetchOptional(LINKS.INVESTIGATION);
    }
}
