package org.lectern.server.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.Choice;
import org.lectern.server.attention.Choices;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseList;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Elsewhere;
import org.lectern.server.cases.Grouping;
import org.lectern.server.cases.Queued;
import org.lectern.server.cases.Standing;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.inbox.Shown;
import org.lectern.server.inbox.ShownItems;
import org.lectern.server.moderation.pages.QueueFragment.Group;
import org.lectern.server.moderation.pages.QueueFragment.Line;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.procedures.Matter;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.web.pages.When;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Cases of the queue as lines, in groups where they were asked for. Runs in the open transaction. */
@Component
class QueueLines {

    private final ShownItems items;
    private final Items posts;
    private final DecisionRows decisions;
    private final Channels channels;
    private final Choices choices;
    private final Referrals referrals;
    private final PageParts parts;
    private final Clock clock;

    QueueLines(
            ShownItems items,
            Items posts,
            DecisionRows decisions,
            Channels channels,
            Choices choices,
            Referrals referrals,
            PageParts parts,
            Clock clock) {
        this.items = items;
        this.posts = posts;
        this.decisions = decisions;
        this.channels = channels;
        this.choices = choices;
        this.referrals = referrals;
        this.parts = parts;
        this.clock = clock;
    }

    /** What the lines of one page are made of, read once for all of them. */
    private record Read(
            Map<UUID, Shown> items,
            Map<UUID, String> channels,
            Map<UUID, Decision> decisions,
            Map<UUID, Matter> questions,
            Choice choice,
            Team team) {}

    List<Group> groups(Viewer viewer, Layout layout, List<Queued> queued, QueueQuery query, Team team) {
        List<Case> shown = queued.stream().map(Queued::about).toList();
        Read read = read(viewer, shown, query, team);
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Queued one : queued) {
            Shown item = Objects.requireNonNull(read.items().get(one.about().subject()));
            groups.computeIfAbsent(one.place().group(), _ -> new ArrayList<>())
                    .add(line(viewer, layout, one, item, query, read));
        }
        Map<String, String> names = names(queued, query, read);
        return groups.entrySet().stream()
                .map(group -> new Group(names.get(group.getKey()), group.getValue()))
                .toList();
    }

    private Read read(Viewer viewer, List<Case> shown, QueueQuery query, Team team) {
        List<UUID> subjects = shown.stream().map(Case::subject).toList();
        return new Read(
                items.get(subjects),
                channels.list(viewer.organisation()).stream()
                        .collect(Collectors.toMap(channel -> channel.id().value(), Channel::name)),
                query.list() == CaseList.DECIDED || query.list() == CaseList.ELSEWHERE || query.list() == CaseList.DUE
                        ? decisions.lastAbout(subjects)
                        : Map.of(),
                referrals.latest(viewer.organisation(), asked(shown)),
                choices.of(viewer),
                team);
    }

    /** The comments that are before people again and may have been asked about: question and answer each moved the case. */
    private static List<UUID> asked(List<Case> shown) {
        return shown.stream()
                .filter(one -> one.version() > 2)
                .filter(one -> one.state() == CaseState.WAITING || one.state() == CaseState.ON_HOLD)
                .map(Case::subject)
                .toList();
    }

    private Map<String, String> names(List<Queued> queued, QueueQuery query, Read read) {
        return switch (query.grouping()) {
            case NONE -> Map.of();
            case THREAD ->
                posts.titles(queued.stream()
                        .map(Queued::thread)
                        .filter(Objects::nonNull)
                        .toList());
            case AUTHOR ->
                queued.stream()
                        .collect(Collectors.toMap(
                                Queued::author,
                                one -> Texts.named(Objects.requireNonNull(
                                                read.items().get(one.about().subject()))
                                        .item()
                                        .author()),
                                (first, _) -> first));
        };
    }

    private Line line(Viewer viewer, Layout layout, Queued queued, Shown shown, QueueQuery query, Read read) {
        Case one = queued.about();
        Item item = shown.item();
        List<NoticedHere> noticed = shown.noticed();
        Head head = head(layout.messages(), queued, item, noticed, query.list(), read);
        boolean veiled = item.sealed() || read.choice().veils(NoticedWords.labels(noticed)) != null;
        return new Line(
                one.number(),
                query.href(one.number()),
                head.icon(),
                head.tone(),
                head.words(),
                at(viewer, queued, item, query.list()),
                veiled ? List.of() : PageParts.marked(PageParts.excerpt(item.text()), List.of(), null),
                veiled,
                read.channels().getOrDefault(item.channel(), ""),
                covered(viewer, one, noticed, query) ? layout.text("author.covered") : Texts.named(item.author()),
                queued.answerDue() == null ? null : parts.when(viewer, queued.answerDue()),
                read.team().alone() ? null : holder(viewer, layout, queued.standing(), read.team()),
                one.state() == CaseState.ON_HOLD && queued.standing().resumesAt() != null
                        ? parts.when(viewer, queued.standing().resumesAt())
                        : null);
    }

    // Whoever puts the list together by who wrote has asked for the names.
    private static boolean covered(Viewer viewer, Case one, List<NoticedHere> noticed, QueueQuery query) {
        return query.grouping() != Grouping.AUTHOR && AuthorCover.covers(viewer, one.state(), noticed);
    }

    private When at(Viewer viewer, Queued queued, Item item, CaseList list) {
        return switch (list) {
            case DECIDED -> parts.ago(viewer, queued.about().changedAt());
            case ELSEWHERE -> parts.ago(viewer, queued.at());
            case WAITING, ASKED, MINE, THREATS, DUE, ON_HOLD -> parts.ago(viewer, item.writtenAt());
        };
    }

    /** Who has a case, in words, with the time it still runs where that is shown; null for nobody. */
    @Nullable
    String holder(Viewer viewer, Layout layout, Standing standing, Team team) {
        UUID holder = standing.holder(clock.instant());
        if (holder == null) {
            return null;
        }
        boolean yours = holder.equals(viewer.person());
        String name = team.name(holder);
        String key = "queue.holder." + (yours ? "you" : name == null ? "somebody" : "other");
        return standing.claimedUntil() == null || !team.countsDown()
                ? layout.text(key, name == null ? "" : name)
                : layout.text(
                        key + ".until",
                        name == null ? "" : name,
                        parts.when(viewer, standing.claimedUntil()).shortText());
    }

    private record Head(String icon, Tone tone, String words) {}

    private static Head head(
            Messages messages, Queued queued, Item item, List<NoticedHere> noticed, CaseList list, Read read) {
        if (list == CaseList.ELSEWHERE && queued.elsewhere() != null) {
            return elsewhere(messages, item, queued.elsewhere());
        }
        return switch (queued.about().state()) {
            case DECIDED ->
                decided(messages, read.decisions().get(queued.about().subject()));
            case WAITING_FOR_SECOND -> new Head("hourglass", Tone.CLOCK, messages.text("queue.line.second"));
            case REFERRED -> new Head("user-question", Tone.CLOCK, messages.text("queue.line.referred"));
            case WAITING, ON_HOLD ->
                advised(read.questions().get(queued.about().subject()))
                        ? new Head("circle-check", Tone.MINE, messages.text("queue.line.advised"))
                        : waiting(messages, item, noticed);
        };
    }

    private static boolean advised(@Nullable Matter question) {
        return question != null && Referrals.answer(question).isPresent();
    }

    private static Head elsewhere(Messages messages, Item item, Elsewhere what) {
        String status = messages.text("status." + item.status().name());
        return switch (what) {
            case CHANGED -> new Head("arrow-up-right", Tone.CLOCK, messages.text("queue.line.changed", status));
            case BY_HAND -> new Head("user-check", Tone.DONE, messages.text("queue.line.by-hand", status));
        };
    }

    private static Head waiting(Messages messages, Item item, List<NoticedHere> noticed) {
        if (item.outside() != null) {
            return new Head("user-question", Tone.CLOCK, messages.text("queue.line.outside"));
        }
        NoticedHere first = NoticedWords.first(noticed);
        if (first != null) {
            return new Head(NoticedWords.icon(first), Tone.NOTICED, NoticedWords.of(first, messages));
        }
        if (item.status() == PlatformStatus.HELD || item.status() == PlatformStatus.SPAM) {
            return new Head(
                    "hourglass",
                    Tone.CLOCK,
                    messages.text(item.status() == PlatformStatus.SPAM ? "queue.line.spam" : "queue.line.held"));
        }
        return new Head("message-circle", Tone.QUIET, messages.text("queue.line.nothing"));
    }

    private static Head decided(Messages messages, @Nullable Decision last) {
        String act = last == null ? "none" : last.act().word();
        boolean stands = last == null || last.state() == DecisionState.IN_FORCE;
        return new Head("user-check", Tone.DONE, messages.text("queue.line.decided." + (stands ? act : "leave-up")));
    }
}
