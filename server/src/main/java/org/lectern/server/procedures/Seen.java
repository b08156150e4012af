package org.lectern.server.procedures;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.lectern.rulebook.Reviews;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Work;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.JoinListener;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.lectern.server.policy.PolicyListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the program sees by itself: a policy that comes into force, somebody who joins, a date that has come. */
@Component
class Seen implements PolicyListener, JoinListener {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Organisations organisations;
    private final Policies policies;
    private final Matters matters;
    private final DatesJob dates;

    Seen(
            Tenancy tenancy,
            Clock clock,
            Organisations organisations,
            @Lazy Policies policies,
            @Lazy Matters matters,
            @Lazy DatesJob dates) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.organisations = organisations;
        this.policies = policies;
        this.matters = matters;
        this.dates = dates;
    }

    @Override
    public void inForce(OrganisationId organisation, PolicyInForce policy) {
        matters.begin(organisation, occasion(Trigger.POLICY_IN_FORCE, policy.version()));
        dates.begin(organisation);
    }

    @Override
    public void joined(OrganisationId organisation, PersonId person) {
        policies.ifAny(organisation)
                .ifPresent(policy ->
                        matters.begin(organisation, occasion(Trigger.PERSON_JOINED, policy.version()), person.value()));
    }

    private Occasion occasion(Trigger trigger, UUID id) {
        return new Occasion(trigger, id, null, "", null, Map.of(), clock.instant());
    }

    /** Begins what dates begin that have come by now; what began before is not begun again. */
    void dates(OrganisationId organisation) {
        ZoneId zone = organisations.get(organisation).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        tenancy.run(organisation, () -> {
            PolicyInForce policy = policies.inForce(organisation);
            LocalDate since = LocalDate.ofInstant(policy.since(), zone);
            for (Work work : Work.after(policy.rulebook(), Trigger.REVIEW_DUE)) {
                Reviews.latest(work.clause(), policy.rulebook().document(), since, today)
                        .ifPresent(day -> matters.beginOne(organisation, work, dated(work, day, zone)));
            }
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (since.isBefore(monday)) {
                Work.after(policy.rulebook(), Trigger.WEEK_ENDS)
                        .forEach(work -> matters.beginOne(organisation, work, dated(work, monday, zone)));
            }
        });
    }

    private static Occasion dated(Work work, LocalDate day, ZoneId zone) {
        return new Occasion(
                work.trigger(),
                Identifiers.of(work.clause().id() + " " + day),
                null,
                "",
                null,
                Map.of(),
                day.atStartOfDay(zone).toInstant());
    }
}
