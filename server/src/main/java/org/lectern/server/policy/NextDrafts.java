package org.lectern.server.policy;

import static org.lectern.server.policy.db.Tables.DRAFTS;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.policy.db.tables.records.DraftsRecord;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** The door to the draft of the version that comes next: one for an organisation, kept between sittings and shared by whoever manages the policy. */
@Component
public class NextDrafts {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Policies policies;

    NextDrafts(DSLContext sql, Tenancy tenancy, Clock clock, Policies policies) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.policies = policies;
    }

    /** The draft; the text in force where nobody has begun one. */
    public NextDraft now(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(DRAFTS).fetchOptional(NextDrafts::read).orElseGet(() -> inForce(organisation)));
    }

    /**
     * What a text that somebody writes now begins from: the version in force, and when the draft was changed last, where there is one. A
     * draft that was thrown away and begun anew has the same revision again, but not the same moment.
     */
    String base(OrganisationId organisation) {
        return tenancy.in(organisation, () -> {
            Instant changed = now(organisation).changedAt();
            return policies.inForce(organisation).version() + (changed == null ? "" : "/" + changed.toEpochMilli());
        });
    }

    /** Whether another version has come into force since a text was begun from there; {@code base} is empty where nobody knows from where. */
    boolean overtaken(OrganisationId organisation, String base) {
        return !base.isEmpty()
                && !base.startsWith(policies.inForce(organisation).version().toString());
    }

    private NextDraft inForce(OrganisationId organisation) {
        PolicyInForce now = policies.inForce(organisation);
        return new NextDraft(0, now.version(), policies.text(organisation, now.version()), null, null);
    }

    /** Makes a text the draft in place of the one that was seen; false where somebody changed that meanwhile, and nothing is kept. */
    public boolean keep(Viewer viewer, NextDraft seen, String yaml) {
        return tenancy.in(
                viewer.organisation(), () -> seen.begun() ? change(viewer, seen, yaml) : begin(viewer, seen, yaml));
    }

    private boolean begin(Viewer viewer, NextDraft seen, String yaml) {
        return sql.insertInto(DRAFTS)
                        .set(DRAFTS.ORGANISATION, viewer.organisation().value())
                        .set(DRAFTS.BASE, seen.base())
                        .set(DRAFTS.YAML, yaml)
                        .set(DRAFTS.REVISION, 1)
                        .set(DRAFTS.CHANGED_BY, viewer.person())
                        .set(DRAFTS.CHANGED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean change(Viewer viewer, NextDraft seen, String yaml) {
        return sql.update(DRAFTS)
                        .set(DRAFTS.YAML, yaml)
                        .set(DRAFTS.REVISION, seen.revision() + 1)
                        .set(DRAFTS.CHANGED_BY, viewer.person())
                        .set(DRAFTS.CHANGED_AT, clock.instant())
                        .where(DRAFTS.REVISION.eq(seen.revision()))
                        .execute()
                == 1;
    }

    /** Throws the draft away if it is still the one that was seen. */
    boolean drop(Viewer viewer, int seen) {
        return tenancy.in(
                viewer.organisation(),
                () -> sql.deleteFrom(DRAFTS).where(DRAFTS.REVISION.eq(seen)).execute() == 1);
    }

    /** Forgets the draft whose text has come into force; one that somebody went on with stays. */
    void cameIntoForce(OrganisationId organisation, String yaml) {
        tenancy.run(
                organisation,
                () -> sql.deleteFrom(DRAFTS).where(DRAFTS.YAML.eq(yaml)).execute());
    }

    private static NextDraft read(DraftsRecord row) {
        return new NextDraft(row.getRevision(), row.getBase(), row.getYaml(), row.getChangedBy(), row.getChangedAt());
    }
}
