package org.lectern.server.publishing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attempt;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Formula;
import org.lectern.rulebook.GateResult;
import org.lectern.rulebook.Gates;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Noticed;
import org.lectern.rulebook.Predicate;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Speaker;
import org.lectern.rulebook.Word;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.Matters;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Asks the gates of the policy in force about an answer: its writer, its words, and the comment that it is for. */
@Component
class ReplyGates {

    private final Tenancy tenancy;
    private final Policies policies;
    private final Channels channels;
    private final Items items;
    private final Matters matters;
    private final PublicNames names;

    ReplyGates(Tenancy tenancy, Policies policies, Channels channels, Items items, Matters matters, PublicNames names) {
        this.tenancy = tenancy;
        this.policies = policies;
        this.channels = channels;
        this.items = items;
        this.matters = matters;
        this.names = names;
    }

    /**
     * What stands against the answer, in the order of the policy; it can be sent when nothing does.
     *
     * @param noticed what was noticed in its words because a clause asks for it, one label each
     */
    List<Stop> stops(Viewer viewer, ItemId about, String signature, List<String> noticed, boolean standsBy) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            Item item = items.get(about);
            Rulebook rulebook = policies.inForce(organisation).rulebook();
            ReplyFacts facts = new ReplyFacts(
                    viewer.role(),
                    channels.get(organisation, item.channel()).capacity(),
                    Signatures.saysWho(viewer, signature),
                    Signatures.saysName(viewer, signature),
                    names.holds(organisation, viewer.person()),
                    matters.about(organisation, about.value()),
                    standsBy);
            return Gates.unmet(Gates.evaluate(rulebook, new Attempt(Act.REPLY, null, both(item, noticed)), facts))
                    .stream()
                    .map(unmet -> stop(rulebook, unmet))
                    .distinct()
                    .toList();
        });
    }

    /** Whether the policy in force asks whose role may stand for their name. */
    boolean asksForNames(OrganisationId organisation) {
        return policies.inForce(organisation).rulebook().all().stream()
                .flatMap(clause -> clause.gates().stream())
                .anyMatch(gate -> gate.on().contains(Act.REPLY) && asksForNames(gate.need()));
    }

    private static boolean asksForNames(Formula formula) {
        return switch (formula) {
            case Formula.Holds(Predicate predicate) ->
                predicate instanceof Predicate.Listed(String list) && list.equals(PublicNames.LIST);
            case Formula.Not(Formula inner) -> asksForNames(inner);
            case Formula.All(List<Formula> parts) -> parts.stream().anyMatch(ReplyGates::asksForNames);
            case Formula.Any(List<Formula> parts) -> parts.stream().anyMatch(ReplyGates::asksForNames);
        };
    }

    private static Stop stop(Rulebook rulebook, GateResult.Unmet unmet) {
        Clause clause = rulebook.clause(unmet.clause());
        return new Stop(unmet.say(), clause == null ? "" : clause.place(), unmet.advises());
    }

    /** What was noticed in the comment and in the words of the library. */
    private List<Noticed> both(Item item, List<String> ownWords) {
        Stream<@Nullable Noticed> theirs = items.noticed(item.id(), item.revision()).stream()
                .map(NoticedHere::label)
                .map(label -> noticed(label, Speaker.PUBLIC));
        return Stream.concat(theirs, ownWords.stream().map(label -> noticed(label, Speaker.STAFF)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Noticed noticed(String word, Speaker from) {
        Label label = Word.find(Label.class, word);
        return label == null ? null : new Noticed(label, null, from);
    }
}
