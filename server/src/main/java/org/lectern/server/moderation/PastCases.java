package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.springframework.stereotype.Component;

/** The past decisions that are nearest to one that somebody is about to take: the same clause, and the most words alike. */
@Component
class PastCases {

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 50;

    /** What two comments share at least before a person would say that they are about the same. */
    private static final double ALIKE = 0.25;

    private final Items items;
    private final DecisionRows rows;

    PastCases(Items items, DecisionRows rows) {
        this.items = items;
        this.rows = rows;
    }

    /** A comment like the one in question, what was noticed in it and what was decided. */
    record Past(Item item, List<NoticedHere> noticed, Decision decision, double near) {

        /** Whether it came to the other thing than the act would; to none where no act is chosen. */
        boolean differsFrom(@Nullable Act act) {
            return act != null && act.removes() != decision.act().removes();
        }
    }

    /**
     * At most three that stand as they were decided, the nearest first, in the open transaction. Looked at are the fifty newest in which
     * something was noticed for the clause, and the fifty that were decided under it last.
     */
    List<Past> nearest(Found found, String clause) {
        Set<UUID> ids = new LinkedHashSet<>(rows.citing(clause, LOOKED_AT));
        ids.addAll(items.noticedFor(clause, LOOKED_AT));
        ids.remove(found.item().id().value());
        Map<UUID, Decision> decided = rows.lastAbout(ids);
        Map<UUID, List<NoticedHere>> noticed = items.noticed(decided.keySet());
        Nearness nearness = new Nearness(found.item().text(), found.noticed());
        List<Past> past = new ArrayList<>();
        for (Item item : items.get(decided.keySet())) {
            Decision decision = decided.get(item.id().value());
            if (decision != null && stands(item, decision)) {
                List<NoticedHere> there = noticed.getOrDefault(item.id().value(), List.of());
                past.add(new Past(item, there, decision, nearness.to(new Nearness(item.text(), there))));
            }
        }
        return past.stream()
                .filter(one -> one.near() >= ALIKE)
                .sorted(Comparator.comparingDouble(Past::near)
                        .reversed()
                        .thenComparing(one -> one.decision().decidedAt(), Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    static boolean stands(Item item, Decision decision) {
        return decision.state() == DecisionState.IN_FORCE && decision.revision() == item.revision() && !item.sealed();
    }
}
