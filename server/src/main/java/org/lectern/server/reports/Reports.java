package org.lectern.server.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.appeals.AppealFigures;
import org.lectern.server.concerns.ConcernFigures;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.Tallies;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/** Asks those who know for the numbers of a year, as it begins and ends where the library is. */
@Component
class Reports {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Tallies tallies;
    private final AppealFigures appeals;
    private final ConcernFigures concerns;
    private final Policies policies;

    Reports(
            Tenancy tenancy,
            Clock clock,
            Tallies tallies,
            AppealFigures appeals,
            ConcernFigures concerns,
            Policies policies) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.tallies = tallies;
        this.appeals = appeals;
        this.concerns = concerns;
        this.policies = policies;
    }

    Report of(OrganisationId organisation, ZoneId zone, int year) {
        Instant from = Year.of(year).atDay(1).atStartOfDay(zone).toInstant();
        Instant until = Year.of(year + 1).atDay(1).atStartOfDay(zone).toInstant();
        return tenancy.in(
                organisation,
                () -> new Report(
                        year,
                        tallies.between(organisation, from, until),
                        appeals.between(organisation, from, until),
                        concerns.between(organisation, from, until)));
    }

    /** The rulebook in force when the year ended, or now; then the others that the library has had, as clauses of theirs may be cited. */
    List<Rulebook> rulebooks(OrganisationId organisation, ZoneId zone, int year) {
        Instant end = Year.of(year + 1).atDay(1).atStartOfDay(zone).toInstant();
        List<PolicyInForce> versions = policies.versions(organisation);
        return Stream.concat(
                        versions.stream().filter(one -> one.since().isBefore(end)),
                        versions.stream().filter(one -> !one.since().isBefore(end)))
                .map(PolicyInForce::rulebook)
                .toList();
    }

    /** This year and those before it, back to the first decision; the newest first. */
    List<Integer> years(OrganisationId organisation, ZoneId zone) {
        int now = now(zone);
        int first = tallies.since(organisation, clock.instant()).atZone(zone).getYear();
        return IntStream.iterate(now, year -> year >= first, year -> year - 1)
                .boxed()
                .toList();
    }

    int now(ZoneId zone) {
        return clock.instant().atZone(zone).getYear();
    }

    /** Whether nothing can be added to the year any more. */
    boolean over(ZoneId zone, int year) {
        return year < now(zone);
    }
}
