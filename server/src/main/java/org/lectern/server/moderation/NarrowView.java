package org.lectern.server.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citations;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.Grouping;
import org.lectern.server.channels.Channels;
import org.lectern.server.moderation.QueueQuery.Waited;
import org.lectern.server.moderation.pages.NarrowForm;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.springframework.stereotype.Component;

/** The form by which a list of the queue is narrowed and grouped. */
@Component
class NarrowView {

    private final Channels channels;
    private final Policies policies;

    NarrowView(Channels channels, Policies policies) {
        this.channels = channels;
        this.policies = policies;
    }

    NarrowForm form(Viewer viewer, Layout layout, QueueQuery query, Team team) {
        List<Clause> clauses = Citations.choices(
                        policies.inForce(viewer.organisation()).rulebook(), Act.HIDE)
                .stream()
                .map(Citations.Choice::clause)
                .distinct()
                .toList();
        boolean active = query.narrowed() || query.grouping() != Grouping.NONE;
        return new NarrowForm(
                QueueQuery.word(query.list()),
                channels.list(viewer.organisation()).stream()
                        .map(channel -> option(channel.id().value(), channel.name(), query.channel()))
                        .toList(),
                labels(layout, query),
                clauses.stream()
                        .map(clause -> new Option(
                                QueueQuery.noticedFor(clause.id()),
                                clause.place(),
                                clause.id().equals(query.clause())))
                        .toList(),
                who(viewer, layout, query, team),
                Stream.of(Waited.values())
                        .map(one -> new Option(
                                QueueQuery.word(one),
                                layout.text("queue.waited." + QueueQuery.word(one)),
                                one == query.waited()))
                        .toList(),
                query.list().groups() ? groups(layout, query) : List.of(),
                active,
                QueueQuery.whole(query.list()).href(null),
                active && viewer.may(Permission.DECIDE) ? query.at(null).text() : null);
    }

    private static List<Option> labels(Layout layout, QueueQuery query) {
        return Stream.of(Label.values())
                .filter(label -> layout.messages().has("label." + label.word()))
                .map(label -> new Option(
                        label.word(),
                        layout.text("label." + label.word()),
                        label.word().equals(query.label())))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static List<Option> who(Viewer viewer, Layout layout, QueueQuery query, Team team) {
        List<Option> who = new ArrayList<>();
        if (!team.alone()) {
            team.moderators().stream()
                    .map(one -> option(
                            one.id(),
                            one.id().equals(viewer.person()) ? layout.text("queue.who.you") : one.name(),
                            query.who()))
                    .forEach(who::add);
        }
        return who;
    }

    private static List<Option> groups(Layout layout, QueueQuery query) {
        return Stream.of(Grouping.values())
                .map(one -> new Option(
                        QueueQuery.word(one),
                        layout.text("queue.group." + QueueQuery.word(one)),
                        one == query.grouping()))
                .toList();
    }

    private static Option option(UUID id, String name, @Nullable UUID chosen) {
        return new Option(id.toString(), name, Objects.equals(id, chosen));
    }
}
