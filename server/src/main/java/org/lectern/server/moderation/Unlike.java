package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.PastCases.Past;
import org.springframework.stereotype.Component;

/** Like cases that came to unlike outcomes under one clause: of two near comments one was taken away and one left up. */
@Component
class Unlike {

    private static final int LOOKED_AT = 1000;
    private static final int SHOWN = 20;

    /** More than for a hint at the decision: what is held against somebody is to be much the same. */
    private static final double MUCH_THE_SAME = 0.5;

    private final Tenancy tenancy;
    private final Items items;
    private final DecisionRows rows;

    Unlike(Tenancy tenancy, Items items, DecisionRows rows) {
        this.tenancy = tenancy;
        this.items = items;
        this.rows = rows;
    }

    /** Two comments near to each other, the clause that one of them was taken away under and for which something was noticed in the other. */
    record Pair(String clause, Past taken, Past left, double near) {}

    /** At most twenty among the thousand decisions taken last, the nearest first; each comment stands in one of them. */
    List<Pair> pairs(OrganisationId organisation) {
        List<Past> lately = tenancy.in(organisation, this::lately);
        List<Pair> pairs = new ArrayList<>(among(lately));
        pairs.sort(Comparator.comparingDouble(Pair::near).reversed());
        Set<UUID> shown = new HashSet<>();
        List<Pair> apart = new ArrayList<>();
        for (Pair pair : pairs) {
            if (apart.size() < SHOWN && !shown.contains(id(pair.taken())) && !shown.contains(id(pair.left()))) {
                shown.addAll(List.of(id(pair.taken()), id(pair.left())));
                apart.add(pair);
            }
        }
        return List.copyOf(apart);
    }

    private static UUID id(Past past) {
        return past.item().id().value();
    }

    private List<Past> lately() {
        Map<UUID, Decision> decided = rows.lastAbout(new HashSet<>(rows.latest(LOOKED_AT)));
        Map<UUID, List<NoticedHere>> noticed = items.noticed(decided.keySet());
        List<Past> lately = new ArrayList<>();
        for (Item item : items.get(decided.keySet())) {
            Decision decision = decided.get(item.id().value());
            if (decision != null && PastCases.stands(item, decision)) {
                lately.add(new Past(item, noticed.getOrDefault(item.id().value(), List.of()), decision, 0));
            }
        }
        return lately;
    }

    /** Each that was taken away beside each that was left up though something was noticed in it for the same clause. */
    static List<Pair> among(List<Past> lately) {
        Map<UUID, Nearness> nearness = new HashMap<>();
        lately.forEach(one -> nearness.put(id(one), new Nearness(one.item().text(), one.noticed())));
        Map<String, List<Past>> left = left(lately);
        List<Pair> pairs = new ArrayList<>();
        for (Past taken : lately) {
            var citation = taken.decision().citation();
            if (!taken.decision().act().removes() || citation == null) {
                continue;
            }
            Nearness here = Objects.requireNonNull(nearness.get(id(taken)));
            for (Past other : left.getOrDefault(citation.clause(), List.of())) {
                double near = here.to(Objects.requireNonNull(nearness.get(id(other))));
                if (near >= MUCH_THE_SAME) {
                    pairs.add(new Pair(citation.clause(), taken, other, near));
                }
            }
        }
        return pairs;
    }

    /** What was left up, by the clauses for which something was noticed in it. */
    private static Map<String, List<Past>> left(List<Past> lately) {
        Map<String, List<Past>> left = new HashMap<>();
        lately.stream()
                .filter(one -> !one.decision().act().removes())
                .forEach(one -> one.noticed().stream()
                        .map(NoticedHere::clause)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(clause -> left.computeIfAbsent(clause, _ -> new ArrayList<>())
                                .add(one)));
        return left;
    }
}
