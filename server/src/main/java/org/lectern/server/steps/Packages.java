package org.lectern.server.steps;

import static org.lectern.server.steps.db.Tables.PACKAGES;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Work;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.steps.db.tables.records.PackagesRecord;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * The door to packages for authorities. One person asks for it, and whoever the policy names releases it; the release is on record with
 * the hash of the file. Nothing here sends anything: whoever released it gives it to whom they chose.
 */
@Component
class Packages {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Policies policies;
    private final People people;
    private final StepsMail mail;

    Packages(DSLContext sql, Tenancy tenancy, Clock clock, Log log, Policies policies, People people, StepsMail mail) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.policies = policies;
        this.people = people;
        this.mail = mail;
    }

    /** Asks for one, or gives back the one about this comment that waits. */
    PackageForAuthorities ask(Viewer viewer, ItemId item, String number, String why) {
        return tenancy.in(viewer.organisation(), () -> {
            tenancy.lock("package " + item);
            Optional<PackageForAuthorities> before = last(item).filter(one -> one.state() == PackageState.ASKED);
            if (before.isPresent()) {
                return before.get();
            }
            UUID id = Identifiers.next(clock);
            sql.insertInto(PACKAGES)
                    .set(PACKAGES.ORGANISATION, viewer.organisation().value())
                    .set(PACKAGES.ID, id)
                    .set(PACKAGES.NUMBER, number)
                    .set(PACKAGES.ITEM, item.value())
                    .set(PACKAGES.WHY, why)
                    .set(PACKAGES.ASKED_BY, viewer.person())
                    .set(PACKAGES.ASKED_AT, clock.instant())
                    .set(PACKAGES.STATE, PackageState.ASKED.name())
                    .execute();
            append(
                    viewer,
                    item,
                    Payload.of(
                            StepKinds.PACKAGE_ASKED,
                            id.toString(),
                            number,
                            why,
                            viewer.person().toString()));
            PackageForAuthorities asked = last(item).orElseThrow();
            mail.packageAsked(viewer, number, releasing(viewer.organisation()));
            return asked;
        });
    }

    /** Releases it as this file; false where it was answered before. */
    boolean release(Viewer viewer, PackageForAuthorities asked, String recipient, String reason, byte[] file) {
        return tenancy.in(viewer.organisation(), () -> {
            if (!answer(viewer, asked, PackageState.Event.RELEASE, reason)) {
                return false;
            }
            sql.update(PACKAGES)
                    .set(PACKAGES.RECIPIENT, recipient)
                    .set(PACKAGES.FILE, file)
                    .where(PACKAGES.ID.eq(asked.id()))
                    .execute();
            append(
                    viewer,
                    asked.item(),
                    Payload.of(
                            StepKinds.PACKAGE_RELEASED,
                            asked.id().toString(),
                            asked.number(),
                            recipient,
                            reason,
                            Hash.sha256(file).hex(),
                            file.length,
                            viewer.person().toString()));
            return true;
        });
    }

    /** Does not release it; false where it was answered before. */
    boolean keep(Viewer viewer, PackageForAuthorities asked, String reason) {
        return tenancy.in(viewer.organisation(), () -> {
            if (!answer(viewer, asked, PackageState.Event.KEEP, reason)) {
                return false;
            }
            append(
                    viewer,
                    asked.item(),
                    Payload.of(
                            StepKinds.PACKAGE_NOT_RELEASED,
                            asked.id().toString(),
                            asked.number(),
                            reason,
                            viewer.person().toString()));
            return true;
        });
    }

    /** Moves the package on if the table of states allows it and it is still as seen. */
    private boolean answer(Viewer viewer, PackageForAuthorities seen, PackageState.Event event, String reason) {
        Optional<PackageState> next = seen.state().after(event);
        return next.isPresent()
                && sql.update(PACKAGES)
                                .set(PACKAGES.STATE, next.get().name())
                                .set(PACKAGES.ANSWERED_BY, viewer.person())
                                .set(PACKAGES.ANSWERED_AT, clock.instant())
                                .set(PACKAGES.REASON, reason)
                                .where(PACKAGES.ID
                                        .eq(seen.id())
                                        .and(PACKAGES.STATE.eq(seen.state().name())))
                                .execute()
                        == 1;
    }

    private void append(Viewer viewer, ItemId item, Payload payload) {
        log.append(viewer.organisation(), item.toString(), viewer.person().toString(), payload);
    }

    /** Whether the person may release one: they have the role that takes the last step of the policy's procedure, or bring policies into force. */
    boolean mayRelease(Viewer viewer) {
        List<String> roles = releasing(policies.inForce(viewer.organisation()).rulebook());
        return people.member(viewer.organisation(), new PersonId(viewer.person()))
                .map(member -> roles.stream().anyMatch(member::holds))
                .orElse(false);
    }

    private List<Member> releasing(OrganisationId organisation) {
        List<String> roles = releasing(policies.inForce(organisation).rulebook());
        return people.members(organisation).stream()
                .filter(Member::signsIn)
                .filter(member -> roles.stream().anyMatch(member::holds))
                .toList();
    }

    static List<String> releasing(Rulebook rulebook) {
        List<String> named = Work.after(rulebook, Trigger.PACKAGE_ASKED).stream()
                .map(work -> work.steps().getLast().who())
                .filter(Who.InRole.class::isInstance)
                .map(Who::word)
                .toList();
        return !named.isEmpty()
                ? named
                : rulebook.roles().stream()
                        .filter(role -> role.may(Permission.MANAGE_POLICY))
                        .map(Rulebook.Role::id)
                        .toList();
    }

    /** All about a comment, the newest first; in the open transaction. */
    List<PackageForAuthorities> about(ItemId item) {
        return sql.selectFrom(PACKAGES)
                .where(PACKAGES.ITEM.eq(item.value()))
                .orderBy(PACKAGES.ASKED_AT.desc(), PACKAGES.ID.desc())
                .fetch(Packages::read);
    }

    /** The newest about a comment; in the open transaction. */
    Optional<PackageForAuthorities> last(ItemId item) {
        return about(item).stream().findFirst();
    }

    /** Those that wait for somebody who releases them or not, the oldest first. */
    List<PackageForAuthorities> asked(OrganisationId organisation) {
        return tenancy.in(
                organisation,
                () -> sql.selectFrom(PACKAGES)
                        .where(PACKAGES.ANSWERED_AT.isNull())
                        .orderBy(PACKAGES.ASKED_AT, PACKAGES.ID)
                        .fetch(Packages::read));
    }

    /** The file as it was released; in the open transaction. */
    Optional<byte[]> file(PackageForAuthorities released) {
        return sql.select(PACKAGES.FILE)
                .from(PACKAGES)
                .where(PACKAGES.ID.eq(released.id()).and(PACKAGES.FILE.isNotNull()))
                .fetchOptional(row -> Objects.requireNonNull(row.value1()));
    }

    private static PackageForAuthorities read(PackagesRecord row) {
        return new PackageForAuthorities(
                row.getId(),
                row.getNumber(),
                new ItemId(row.getItem()),
                row.getWhy(),
                row.getAskedBy(),
                row.getAskedAt(),
                PackageState.valueOf(row.getState()),
                row.getAnsweredBy(),
                row.getAnsweredAt(),
                row.getReason(),
                row.getRecipient());
    }
}
