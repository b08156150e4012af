package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Grounds;
import org.lectern.rulebook.Label;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Harmless;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.SweepForm.Answer;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Viewer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The door to what else stands under a post when one comment is to go on a ground that sweeps: the others that were noticed so, or about
 * which the clause was cited. Each is decided in the same way by a decision of its own, or it is said why it stays; all of it in one
 * transaction with the decision itself.
 */
@Component
class Sweeps {

    /** What a person can still read before they press the button; where more stand there, the oldest are asked about first. */
    static final int MOST = 20;

    private static final int LOOKED_AT = 1000;

    private static final int CITED_LATELY = 50;

    private final Tenancy tenancy;
    private final Items items;
    private final Harmless harmless;
    private final Cases cases;
    private final DecisionRows rows;
    private final Decisions decisions;
    private final Found.Finder finder;
    private final SweptRequests requests;
    private final Log log;

    Sweeps(
            Tenancy tenancy,
            Items items,
            Harmless harmless,
            Cases cases,
            DecisionRows rows,
            Decisions decisions,
            Found.Finder finder,
            SweptRequests requests,
            Log log) {
        this.tenancy = tenancy;
        this.items = items;
        this.harmless = harmless;
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.finder = finder;
        this.requests = requests;
        this.log = log;
    }

    /** Those that are to be answered for before the form can be carried out; what goes at once goes whatever else stands there. */
    List<Found> others(Viewer viewer, Found found, DecisionForm form) {
        return others(viewer, found, form.act(), form.goesAtOnce(found.rulebook()) ? null : form.citation());
    }

    /** The same for an act under a clause, the oldest first; none where nothing sweeps. */
    List<Found> others(Viewer viewer, Found found, @Nullable Act act, @Nullable Citation citation) {
        Label label = act == null || !act.removes() || citation == null ? null : sweeps(found, citation);
        return label == null || citation == null
                ? List.of()
                : tenancy.in(
                        viewer.organisation(),
                        () -> standing(found.item(), citation.clause(), label).stream()
                                .map(id -> finder.about(viewer.organisation(), new ItemId(id)))
                                .filter(other -> !goesAlready(other))
                                .filter(other -> !noticedWrongly(other, label))
                                .limit(MOST)
                                .toList());
    }

    private static @Nullable Label sweeps(Found found, Citation citation) {
        Clause clause = found.rulebook().clause(citation.clause());
        Grounds grounds = clause == null ? null : clause.grounds();
        Grounds.Ground ground = grounds == null ? null : grounds.cited(citation.label());
        return ground != null && ground.sweep() ? ground.label() : null;
    }

    private Set<UUID> standing(Item item, String clause, Label label) {
        Set<UUID> ids = new LinkedHashSet<>(items.standingUnder(item, clause, label.word(), LOOKED_AT));
        items.get(rows.citing(clause, CITED_LATELY)).stream()
                .filter(other -> other.post().equals(item.post()) && !other.id().equals(item.id()))
                .filter(other -> other.status() == PlatformStatus.VISIBLE && !other.sealed())
                .map(other -> other.id().value())
                .forEach(ids::add);
        return ids;
    }

    /** Whether somebody has asked about it, or decided what is only not carried out yet. */
    private static boolean goesAlready(Found other) {
        return other.about().state() == CaseState.WAITING_FOR_SECOND
                || other.decisions().stream()
                        .anyMatch(one -> one.state() == DecisionState.IN_FORCE
                                && one.act().removes()
                                && one.revision() == other.item().revision());
    }

    private boolean noticedWrongly(Found other, Label label) {
        var marks = harmless.of(other.item().id());
        return other.noticed().stream()
                .filter(one -> one.label().equals(label.word()))
                .anyMatch(one -> marks.stream()
                        .anyMatch(mark -> mark.covers(one, other.item().text())));
    }

    /**
     * Decides about the comment and about those that go with it, all of it or nothing; also nothing where somebody else works on the same
     * ones at the same time.
     */
    Ruling decide(Viewer viewer, DecisionRequest request, List<Found> others, SweepForm form) {
        if (others.isEmpty()) {
            return decisions.decide(viewer, request);
        }
        try {
            return together(viewer, request, others, form);
        } catch (NotAlike e) {
            return e.ruling;
        } catch (PessimisticLockingFailureException e) {
            return new Ruling.Meanwhile();
        }
    }

    private Ruling together(Viewer viewer, DecisionRequest request, List<Found> others, SweepForm form) {
        return tenancy.in(viewer.organisation(), () -> {
            locked(Stream.concat(
                    Stream.of(new ItemId(request.seen().subject())),
                    others.stream().map(other -> other.item().id())));
            List<Found> alike = new ArrayList<>();
            for (Found other : others) {
                Found now = finder.about(viewer.organisation(), other.item().id());
                Answer answer = form.about(now.about().number());
                if (!answer.complete(now.version())
                        || (answer.alike() && requests.alone(viewer, now, request) != null)) {
                    return new Ruling.Meanwhile();
                }
                if (answer.alike()) {
                    alike.add(now);
                }
            }
            Ruling ruling = decisions.decide(viewer, request);
            Decision decision = made(ruling);
            if (decision != null) {
                keep(viewer, decision, decided(viewer, alike, request), others, form);
            }
            return ruling;
        });
    }

    private static int first(ItemId one, ItemId other) {
        return one.value().compareTo(other.value());
    }

    /** The decisions about those that go with it, by their comments. */
    private Map<String, String> decided(Viewer viewer, List<Found> alike, DecisionRequest request) {
        Map<String, String> decided = new LinkedHashMap<>();
        for (Found other : alike) {
            Ruling ruling = decisions.decide(viewer, SweptRequests.alike(other, request));
            Decision decision = made(ruling);
            if (decision == null) {
                throw new NotAlike(ruling);
            }
            decided.put(other.item().id().toString(), decision.id().toString());
        }
        return decided;
    }

    private void keep(Viewer viewer, Decision decision, Map<String, String> alike, List<Found> others, SweepForm form) {
        Map<String, String> stay = new LinkedHashMap<>();
        for (Found other : others) {
            Answer answer = form.about(other.about().number());
            if (!answer.alike()) {
                stay.put(other.item().id().toString(), answer.why());
            }
        }
        log.append(
                viewer.organisation(),
                decision.item().toString(),
                viewer.person().toString(),
                Payload.of(
                        ModerationKinds.SWEPT,
                        decision.id().toString(),
                        decision.item().toString(),
                        alike,
                        stay));
    }

    private static @Nullable Decision made(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Decided(var decision, var _) -> decision;
            case Ruling.Proposed(var decision, var _) -> decision;
            case Ruling.Held(var decision) -> decision;
            case Ruling.RefusedByPolicy _ -> null;
            case Ruling.NotPossible _ -> null;
            case Ruling.Meanwhile _ -> null;
        };
    }

    /** Undoes a decision, and with it what went with it; false where it is too late for the decision, and nothing is undone then. */
    boolean undo(Viewer viewer, Found found, UUID decision) {
        return tenancy.in(viewer.organisation(), () -> {
            List<Decision> alike = alike(found.item().id(), decision);
            locked(Stream.concat(Stream.of(found.item().id()), alike.stream().map(Decision::item)));
            boolean undone = decisions.undo(viewer, found.about(), decision);
            if (undone) {
                // What somebody has agreed to since stays.
                alike.forEach(one ->
                        decisions.undo(viewer, cases.get(one.caseId()), one.id().value()));
            }
            return undone;
        });
    }

    /** In one order for everybody. */
    private void locked(Stream<ItemId> all) {
        all.sorted(Sweeps::first).forEach(items::locked);
    }

    /** What went with a decision. */
    private List<Decision> alike(ItemId item, UUID decision) {
        return log.about(item.toString()).stream()
                .filter(entry -> entry.kind().equals(ModerationKinds.SWEPT.name()))
                .map(entry -> entry.values())
                .filter(values -> decision.toString().equals(values.get("decision")))
                .flatMap(values ->
                        values.get("alike") instanceof Map<?, ?> alike ? alike.values().stream() : Stream.of())
                .flatMap(id -> rows.find(UUID.fromString(String.valueOf(id))).stream())
                .toList();
    }

    /** One that was to go with the comment cannot, for the reason that the ruling gives: then nothing goes. */
    private static final class NotAlike extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Ruling ruling;

        NotAlike(Ruling ruling) {
            super(null, null, false, false);
            this.ruling = ruling;
        }
    }
}
