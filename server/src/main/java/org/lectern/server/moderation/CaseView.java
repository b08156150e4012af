package org.lectern.server.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Holds;
import org.lectern.server.cases.Standing;
import org.lectern.server.channels.FailureWords;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.moderation.pages.CasePage;
import org.lectern.server.moderation.pages.CasePage.Next;
import org.lectern.server.moderation.pages.CasePage.Pair;
import org.lectern.server.moderation.pages.CasePage.Restore;
import org.lectern.server.people.People;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Tone;
import org.springframework.stereotype.Component;

/** A case as a timeline of its entries in the log, with what is next on top. */
@Component
class CaseView {

    private final Tenancy tenancy;
    private final Log log;
    private final Holds holds;
    private final People people;
    private final Decisions decisions;
    private final SecondLooks secondLooks;
    private final ItemView items;
    private final FactWords facts;
    private final PageParts parts;

    CaseView(
            Tenancy tenancy,
            Log log,
            Holds holds,
            People people,
            Decisions decisions,
            SecondLooks secondLooks,
            ItemView items,
            FactWords facts,
            PageParts parts) {
        this.tenancy = tenancy;
        this.log = log;
        this.holds = holds;
        this.people = people;
        this.decisions = decisions;
        this.secondLooks = secondLooks;
        this.items = items;
        this.facts = facts;
        this.parts = parts;
    }

    CasePage page(Viewer viewer, Found found) {
        Layout layout = parts.titled(viewer, heading(parts.layout(viewer, "comments.title"), found));
        List<SealedEntry> entries = tenancy.in(
                viewer.organisation(), () -> log.about(found.item().id().toString()));
        return new CasePage(
                layout,
                found.about().number(),
                found.about().number(),
                layout.title(),
                found.item().sealed() ? null : items.seal(viewer, found.item()),
                span(layout, entries),
                next(viewer, layout, found),
                facts.of(viewer, layout, found, entries),
                restore(viewer, found),
                people(viewer, layout, found),
                about(viewer, layout, found),
                viewer.may(Permission.DECIDE),
                found.about().state() == CaseState.DECIDED);
    }

    private static String heading(Layout layout, Found found) {
        var first = NoticedWords.first(found.noticed());
        String what = first == null ? layout.text("queue.line.nothing") : NoticedWords.of(first, layout.messages());
        return layout.text("case.heading", what, found.post().title());
    }

    private static String span(Layout layout, List<SealedEntry> entries) {
        List<Long> indexes = entries.stream()
                .map(SealedEntry::index)
                .filter(Objects::nonNull)
                .toList();
        return indexes.isEmpty() ? "" : layout.text("case.span", indexes.size(), indexes.getFirst(), indexes.getLast());
    }

    private Next next(Viewer viewer, Layout layout, Found found) {
        if (found.about().state() == CaseState.WAITING) {
            return new Next(
                    "message-circle",
                    Tone.CLOCK,
                    layout.text("case.next.decide"),
                    layout.text("case.next.decide.heading"),
                    layout.text("case.next.decide.more"),
                    "/comments/" + found.about().number(),
                    layout.text("case.next.decide.link"));
        }
        if (found.about().state() == CaseState.ON_HOLD) {
            return onHold(viewer, layout, found);
        }
        if (found.about().state() == CaseState.REFERRED) {
            return plain(
                    layout, "user-question", Tone.CLOCK, "case.next.referred", layout.text("case.next.referred.more"));
        }
        if (found.about().state() == CaseState.WAITING_FOR_SECOND) {
            return waitsForSecond(viewer, layout, found);
        }
        Enforcement running = found.decisions().isEmpty()
                ? null
                : decisions
                        .enforcement(
                                viewer.organisation(),
                                found.decisions().getLast().id())
                        .orElse(null);
        if (running != null && running.problem() != null && running.finishedAt() == null) {
            String more =
                    layout.text("case.next.trouble.more", FailureWords.ofAct(layout.messages(), running.problem()));
            return plain(layout, "hourglass", Tone.CLOCK, "case.next.trouble", more);
        }
        if (running != null && running.state() == Enforcement.State.PENDING) {
            return plain(layout, "hourglass", Tone.CLOCK, "case.next.pending", layout.text("case.next.pending.more"));
        }
        return plain(layout, "circle-check", Tone.DONE, "case.next.done", layout.text("case.next.done.more"));
    }

    private Next onHold(Viewer viewer, Layout layout, Found found) {
        Standing standing =
                tenancy.in(viewer.organisation(), () -> holds.of(found.about().id()));
        String until = standing.resumesAt() == null
                ? ""
                : parts.when(viewer, standing.resumesAt()).shortText();
        return new Next(
                "hourglass",
                Tone.CLOCK,
                layout.text("case.next.hold"),
                layout.text("case.next.hold.heading", until),
                layout.text("case.next.hold.more"),
                "/comments/" + found.about().number(),
                layout.text("case.next.decide.link"));
    }

    private Next waitsForSecond(Viewer viewer, Layout layout, Found found) {
        List<SecondLook> asked = tenancy.in(
                viewer.organisation(),
                () -> secondLooks.about(found.decisions().getLast().id()).stream()
                        .filter(look -> look.purpose().before())
                        .toList());
        boolean held = !asked.isEmpty() && asked.getLast().purpose().blind();
        String who = asked.isEmpty() || held
                ? ""
                : people.names(List.of(asked.getLast().person()))
                        .getOrDefault(asked.getLast().person(), "");
        String until = asked.isEmpty()
                ? ""
                : parts.when(viewer, asked.getLast().expiresAt()).shortText();
        return new Next(
                "hourglass",
                Tone.CLOCK,
                layout.text("case.next.second"),
                held
                        ? layout.text("case.next.held.heading", until)
                        : layout.text("case.next.second.heading", who, until),
                layout.text("case.next.second.more"),
                null,
                null);
    }

    private static Next plain(Layout layout, String icon, Tone tone, String key, String more) {
        return new Next(icon, tone, layout.text(key), layout.text(key + ".heading"), more, null, null);
    }

    private @Nullable Restore restore(Viewer viewer, Found found) {
        boolean possible =
                decisions.impossible(viewer, found.item(), Act.RESTORE) == null && viewer.may(Permission.RESTORE);
        return possible ? new Restore(found.version(), until(viewer, found), Field.empty()) : null;
    }

    private org.lectern.server.web.pages.@Nullable When until(Viewer viewer, Found found) {
        Duration kept = decisions.trashKept(viewer.organisation(), found.item());
        Instant trashed = found.item().status() == PlatformStatus.TRASHED ? trashedAt(viewer, found) : null;
        return kept == null || trashed == null ? null : parts.when(viewer, trashed.plus(kept));
    }

    private @Nullable Instant trashedAt(Viewer viewer, Found found) {
        return found.decisions().reversed().stream()
                .map(decision -> decisions
                        .enforcement(viewer.organisation(), decision.id())
                        .orElse(null))
                .filter(enforcement -> enforcement != null && enforcement.wanted() == PlatformStatus.TRASHED)
                .map(Enforcement::finishedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Pair> people(Viewer viewer, Layout layout, Found found) {
        List<Pair> pairs = new ArrayList<>();
        if (!found.decisions().isEmpty()) {
            Decision last = found.decisions().getLast();
            List<UUID> asked = tenancy.in(viewer.organisation(), () -> secondLooks.named(last.id()));
            List<UUID> all = new ArrayList<>(asked);
            all.add(last.decidedBy());
            Map<UUID, String> names = people.names(all);
            pairs.add(new Pair(layout.text("case.people.decided"), names.getOrDefault(last.decidedBy(), "")));
            asked.forEach(
                    person -> pairs.add(new Pair(layout.text("case.people.second"), names.getOrDefault(person, ""))));
        }
        pairs.add(new Pair(
                layout.text("case.people.author"),
                Texts.named(found.item().author()),
                AuthorCover.covers(viewer, found, DecisionForm.EMPTY)));
        return pairs;
    }

    private List<Pair> about(Viewer viewer, Layout layout, Found found) {
        return List.of(
                new Pair(layout.text("case.about.channel"), found.channel().name()),
                new Pair(
                        layout.text("case.about.status"),
                        layout.text("status." + found.item().status().name())),
                new Pair(
                        layout.text("case.about.written"),
                        parts.when(viewer, found.item().writtenAt()).exactText()));
    }
}
