package org.lectern.server.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** The door to what was decided by clause, counted. */
@Component
public class Tallies {

    private static final Agreement NOBODY = new Agreement(0, 0);

    private final Tenancy tenancy;
    private final TallyRows rows;

    Tallies(Tenancy tenancy, TallyRows rows) {
        this.tenancy = tenancy;
        this.rows = rows;
    }

    /** What was decided from one moment until before another. */
    public Tally.Year between(OrganisationId organisation, Instant from, Instant until) {
        return tenancy.in(organisation, () -> {
            TallyRows.Held all = rows.together(from, until);
            Map<String, TallyRows.Held> held = rows.byClause(from, until);
            Map<String, Integer> noticed = rows.leftUpAlthoughNoticed(from, until);
            Map<String, Integer> back = rows.putBack(from, until);
            Map<String, Agreement> agreements = rows.agreements(from, until);
            Set<String> clauses = new TreeSet<>(held.keySet());
            clauses.addAll(noticed.keySet());
            clauses.remove(TallyRows.NO_CLAUSE);
            Map<String, Tally> tallies = new HashMap<>();
            for (String clause : clauses) {
                tallies.put(
                        clause,
                        held.getOrDefault(clause, TallyRows.Held.NOTHING)
                                .tally(
                                        noticed.getOrDefault(clause, 0),
                                        back.getOrDefault(clause, 0),
                                        agreements.getOrDefault(clause, NOBODY)));
            }
            return new Tally.Year(
                    all.first(), all.tally(all.leftUp(), sum(back.values()), together(agreements.values())), tallies);
        });
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static Agreement together(Collection<Agreement> agreements) {
        return agreements.stream()
                .reduce(NOBODY, (one, other) -> new Agreement(one.same() + other.same(), one.all() + other.all()));
    }

    /** Under which clause each of these decisions was made, where one was cited. */
    public Map<UUID, String> clauses(OrganisationId organisation, Collection<UUID> decisions) {
        return tenancy.in(organisation, () -> rows.clauses(decisions));
    }

    /** The years in which anything was decided, as far as the first decision tells. */
    public Instant since(OrganisationId organisation, Instant now) {
        return tenancy.in(organisation, () -> rows.first().orElse(now));
    }
}
