package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.inbox.Post;
import org.lectern.server.policy.Policies;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** A case with all that its pages show: the comment, its post and thread, what was noticed, the policy, the decisions. */
record Found(
        Case about,
        Item item,
        Post post,
        Channel channel,
        List<NoticedHere> noticed,
        Rulebook rulebook,
        List<Decision> decisions) {

    String version() {
        return DecisionForm.version(about.version(), item.revision());
    }

    /** Finds cases by the number that stands in an address. */
    @Component
    static final class Finder {

        private final Tenancy tenancy;
        private final Cases cases;
        private final Items items;
        private final Channels channels;
        private final Policies policies;
        private final DecisionRows decisions;

        Finder(
                Tenancy tenancy,
                Cases cases,
                Items items,
                Channels channels,
                Policies policies,
                DecisionRows decisions) {
            this.tenancy = tenancy;
            this.cases = cases;
            this.items = items;
            this.channels = channels;
            this.policies = policies;
            this.decisions = decisions;
        }

        /** @throws Refusal where the organisation has no such case */
        Found numbered(OrganisationId organisation, String number) {
            return tenancy.in(
                    organisation,
                    () -> found(
                            organisation,
                            cases.numbered(number)
                                    .filter(about -> about.kind().equals(CaseKind.MODERATION.word()))
                                    .orElseThrow(() -> new Refusal(Problem.NOT_FOUND))));
        }

        Found about(OrganisationId organisation, ItemId item) {
            return tenancy.in(
                    organisation,
                    () -> found(
                            organisation,
                            cases.about("moderation", item.value()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND))));
        }

        private Found found(OrganisationId organisation, Case about) {
            Item item = items.get(new ItemId(about.subject()));
            return new Found(
                    about,
                    item,
                    items.post(item.post()),
                    channels.get(organisation, item.channel()),
                    items.noticed(item.id(), item.revision()),
                    policies.inForce(organisation).rulebook(),
                    decisions.about(item.id()));
        }

        /** The items of many cases by their ids, and what was noticed in each. */
        Map<UUID, Item> items(List<Case> some) {
            return items.get(some.stream().map(Case::subject).toList()).stream()
                    .collect(Collectors.toMap(item -> item.id().value(), item -> item));
        }

        Map<UUID, List<NoticedHere>> noticed(List<Case> some) {
            return items.noticed(some.stream().map(Case::subject).toList());
        }
    }
}
