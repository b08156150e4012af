package org.lectern.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.pages.QueueFragment;
import org.lectern.server.moderation.pages.QueueFragment.Line;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** The queue as lines: the most pressing case first. */
@Component
class QueueView {

    private static final int LINES = 500;
    private static final String MODERATION = CaseKind.MODERATION.word();
    private static final List<CaseState> WAITING = List.of(CaseState.WAITING, CaseState.WAITING_FOR_SECOND);

    private final Tenancy tenancy;
    private final Cases cases;
    private final Found.Finder finder;
    private final DecisionRows decisions;
    private final Channels channels;
    private final Due due;
    private final PageParts parts;

    QueueView(
            Tenancy tenancy,
            Cases cases,
            Found.Finder finder,
            DecisionRows decisions,
            Channels channels,
            Due due,
            PageParts parts) {
        this.tenancy = tenancy;
        this.cases = cases;
        this.finder = finder;
        this.decisions = decisions;
        this.channels = channels;
        this.due = due;
        this.parts = parts;
    }

    QueueFragment queue(Viewer viewer, Layout layout, QueueFragment.View view, @Nullable String selected) {
        return tenancy.in(viewer.organisation(), () -> {
            List<Case> shown = view == QueueFragment.View.WAITING
                    ? cases.queue(MODERATION, WAITING, LINES)
                    : cases.latest(MODERATION, CaseState.DECIDED, LINES);
            int waiting = waiting();
            int all = view == QueueFragment.View.WAITING ? waiting : cases.count(MODERATION, CaseState.DECIDED);
            return new QueueFragment(
                    layout,
                    view,
                    waiting,
                    lines(viewer, layout, shown, view),
                    selected,
                    version(shown, waiting),
                    empty(viewer, layout, view),
                    Math.max(0, all - shown.size()),
                    waiting > 1 && viewer.may(Permission.DECIDE));
        });
    }

    int waiting() {
        return WAITING.stream()
                .mapToInt(state -> cases.count(MODERATION, state))
                .sum();
    }

    /** What a refresh sends back to say what it has; another one when any line has changed. */
    private static String version(List<Case> shown, int waiting) {
        int hash = Objects.hash(
                shown.stream().map(one -> one.number() + "." + one.version()).toList());
        return waiting + "-" + Integer.toHexString(hash);
    }

    String version(Viewer viewer, QueueFragment.View view) {
        return tenancy.in(
                viewer.organisation(),
                () -> version(
                        view == QueueFragment.View.WAITING
                                ? cases.queue(MODERATION, WAITING, LINES)
                                : cases.latest(MODERATION, CaseState.DECIDED, LINES),
                        waiting()));
    }

    /** The case to look at after this one: the most pressing that waits. */
    @Nullable
    String next(Viewer viewer) {
        String number = tenancy.in(
                viewer.organisation(),
                () -> cases.queue(MODERATION, List.of(CaseState.WAITING), 1).stream()
                        .map(Case::number)
                        .findFirst()
                        .orElse(""));
        return number.isEmpty() ? null : number;
    }

    private String empty(Viewer viewer, Layout layout, QueueFragment.View view) {
        if (view == QueueFragment.View.DECIDED) {
            return layout.text("queue.empty.decided");
        }
        return cases.latest(MODERATION, CaseState.DECIDED, 1).stream()
                .findFirst()
                .map(last -> layout.text(
                        "queue.empty.since",
                        parts.when(viewer, last.changedAt()).shortText()))
                .orElseGet(() -> layout.text("queue.empty.never"));
    }

    private List<Line> lines(Viewer viewer, Layout layout, List<Case> shown, QueueFragment.View view) {
        Map<UUID, Item> items = finder.items(shown);
        Map<UUID, List<NoticedHere>> noticed = finder.noticed(shown);
        Map<UUID, Due.Answer> answers = due.of(viewer.organisation(), items.keySet());
        Map<UUID, String> names = channels.list(viewer.organisation()).stream()
                .collect(java.util.stream.Collectors.toMap(
                        channel -> channel.id().value(), Channel::name));
        return shown.stream()
                .map(one -> line(
                        viewer,
                        layout,
                        one,
                        Objects.requireNonNull(items.get(one.subject())),
                        noticed.getOrDefault(one.subject(), List.of()),
                        names,
                        answers.get(one.subject()),
                        view))
                .toList();
    }

    private Line line(
            Viewer viewer,
            Layout layout,
            Case one,
            Item item,
            List<NoticedHere> noticed,
            Map<UUID, String> names,
            Due.@Nullable Answer answer,
            QueueFragment.View view) {
        Head head = view == QueueFragment.View.DECIDED
                ? decided(layout.messages(), item)
                : head(layout.messages(), one, item, noticed);
        boolean veiled = item.sealed() || NoticedWords.veiled(noticed);
        return new Line(
                one.number(),
                "/comments/" + one.number() + (view == QueueFragment.View.DECIDED ? "?view=decided" : ""),
                head.icon(),
                head.tone(),
                head.words(),
                parts.ago(viewer, view == QueueFragment.View.DECIDED ? one.changedAt() : item.writtenAt()),
                veiled ? List.of() : PageParts.marked(PageParts.excerpt(item.text()), List.of(), null),
                veiled,
                names.getOrDefault(item.channel(), ""),
                Texts.named(item.author()),
                answer == null ? null : parts.when(viewer, answer.dueAt()));
    }

    private record Head(String icon, Tone tone, String words) {}

    private static Head head(Messages messages, Case one, Item item, List<NoticedHere> noticed) {
        if (one.state() == CaseState.WAITING_FOR_SECOND) {
            return new Head("hourglass", Tone.CLOCK, messages.text("queue.line.second"));
        }
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

    private Head decided(Messages messages, Item item) {
        List<Decision> all = decisions.about(item.id());
        String act = all.isEmpty() ? "none" : all.getLast().act().word();
        boolean stands = all.isEmpty() || all.getLast().state() == DecisionState.IN_FORCE;
        return new Head("user-check", Tone.DONE, messages.text("queue.line.decided." + (stands ? act : "leave-up")));
    }
}
