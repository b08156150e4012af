package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.HARMLESS;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Finding;
import org.lectern.detection.Label;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Traits;
import org.lectern.server.platform.PlatformStatus;
import org.springframework.stereotype.Component;

/** Tells the case of an item what the queue is read by, without what a person said was noticed wrongly. Runs in the open transaction. */
@Component
class QueueTraits {

    private final DSLContext sql;
    private final Items items;
    private final Cases cases;

    QueueTraits(DSLContext sql, Items items, Cases cases) {
        this.sql = sql;
        this.items = items;
        this.cases = cases;
    }

    /** Keeps the traits of an item's case as the item stands now; {@code least} is how pressing it is whatever was noticed. */
    void describe(ItemId id, double priority, double least) {
        Item item = items.get(id);
        List<NoticedHere> noticed = items.noticed(id, item.revision());
        List<NoticedHere> counted = counted(item, noticed);
        double weighed = counted.size() == noticed.size() ? priority : priority(counted);
        keep(item, counted, Math.max(weighed, least));
    }

    /** The same after a mark was made or taken back, with the priority weighed anew. */
    void weigh(ItemId id) {
        Item item = items.get(id);
        List<NoticedHere> counted = counted(item, items.noticed(id, item.revision()));
        double least = item.outside() == null ? pressing(item.status()) : Math.max(0.6, pressing(item.status()));
        keep(item, counted, Math.max(priority(counted), least));
    }

    private void keep(Item item, List<NoticedHere> counted, double priority) {
        Traits traits = new Traits(
                item.channel(),
                item.post(),
                item.handle().isEmpty() ? item.author() : item.handle(),
                all(counted, NoticedHere::label),
                all(counted, NoticedHere::clause));
        cases.about(InboxKinds.CASE, item.id().value())
                .ifPresent(about -> cases.describe(about.id(), traits, priority));
    }

    private static SortedSet<String> all(List<NoticedHere> some, Function<NoticedHere, @Nullable String> what) {
        return some.stream().map(what).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<NoticedHere> counted(Item item, List<NoticedHere> noticed) {
        List<HarmlessMark> marks = Harmless.of(sql, HARMLESS.ITEM.eq(item.id().value()));
        return noticed.stream()
                .filter(one -> marks.stream().noneMatch(mark -> mark.covers(one, item.text())))
                .toList();
    }

    private static double priority(List<NoticedHere> counted) {
        return Detectors.priority(counted.stream()
                .map(one -> new Finding(
                        Label.of(one.label()),
                        one.facet(),
                        one.score(),
                        one.start(),
                        one.end(),
                        one.why(),
                        one.detector()))
                .toList());
    }

    /** What the platform itself holds is seen by nobody until somebody decides, so it goes before what is up and fine. */
    static double pressing(PlatformStatus status) {
        return switch (status) {
            case VISIBLE -> 0;
            case HELD, SPAM -> 0.5;
            case TRASHED, GONE -> 0.6;
        };
    }
}
