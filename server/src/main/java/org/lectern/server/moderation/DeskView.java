package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Holds;
import org.lectern.server.cases.Standing;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.moderation.pages.DeskPane;
import org.lectern.server.moderation.pages.HeldFragment;
import org.lectern.server.people.People;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.springframework.stereotype.Component;

/** What can be done with a case besides deciding it, and what the team has written about it. */
@Component
class DeskView {

    private static final Set<CaseState> UNDECIDED =
            Set.of(CaseState.WAITING, CaseState.WAITING_FOR_SECOND, CaseState.ON_HOLD);

    private final Tenancy tenancy;
    private final Holds holds;
    private final Log log;
    private final People people;
    private final Team.Finder teams;
    private final QueueLines lines;
    private final PageParts parts;
    private final Clock clock;

    DeskView(
            Tenancy tenancy,
            Holds holds,
            Log log,
            People people,
            Team.Finder teams,
            QueueLines lines,
            PageParts parts,
            Clock clock) {
        this.tenancy = tenancy;
        this.holds = holds;
        this.log = log;
        this.people = people;
        this.teams = teams;
        this.lines = lines;
        this.parts = parts;
        this.clock = clock;
    }

    DeskPane pane(Viewer viewer, Layout layout, Found found, QueueQuery query, DeskForm form) {
        return tenancy.in(viewer.organisation(), () -> {
            Team team = teams.of(viewer.organisation());
            Standing standing = holds.of(found.about().id());
            UUID holder = standing.holder(clock.instant());
            boolean acts = viewer.may(Permission.DECIDE);
            boolean undecided = UNDECIDED.contains(found.about().state());
            boolean shared = acts && undecided && !team.alone();
            UnaryOperator<String> texts = key -> layout.text(key);
            return new DeskPane(
                    found.about().number(),
                    query.text(),
                    undecided ? held(viewer, layout, found, query, team, standing, false) : null,
                    shared && holder != null && !holder.equals(viewer.person()) ? form.words("take-over", texts) : null,
                    holder == null ? "" : holder.toString(),
                    shared ? others(viewer, team, form) : List.of(),
                    form.other("hand-over", "to", texts),
                    form.words("hand-over", texts),
                    acts && found.about().state() == CaseState.WAITING ? form.other("hold", "until", texts) : null,
                    tomorrow(viewer),
                    form.words("hold", texts),
                    standing.resumesAt() == null ? null : parts.when(viewer, standing.resumesAt()),
                    standing.resumesAt() == null ? null : standing.holdReason(),
                    acts,
                    acts ? form.words("note", texts) : null,
                    form.which(),
                    notes(viewer, layout, found));
        });
    }

    /** Who has the case, beside another fragment; null where somebody decides alone. */
    @Nullable
    HeldFragment beside(Viewer viewer, Layout layout, Found found, QueueQuery query) {
        return tenancy.in(
                        viewer.organisation(),
                        () -> java.util.Optional.ofNullable(held(
                                viewer,
                                layout,
                                found,
                                query,
                                teams.of(viewer.organisation()),
                                holds.of(found.about().id()),
                                true)))
                .orElse(null);
    }

    private @Nullable HeldFragment held(
            Viewer viewer, Layout layout, Found found, QueueQuery query, Team team, Standing standing, boolean beside) {
        if (team.alone()) {
            return null;
        }
        Instant now = clock.instant();
        UUID holder = standing.holder(now);
        return new HeldFragment(
                layout,
                found.about().number(),
                query.text(),
                lines.holder(viewer, layout, standing, team),
                viewer.person().equals(holder),
                holder == null && viewer.may(Permission.DECIDE),
                beside);
    }

    private static List<Option> others(Viewer viewer, Team team, DeskForm form) {
        String chosen = form.fields().getOrDefault("to", "");
        return team.moderators().stream()
                .filter(one -> !one.id().equals(viewer.person()))
                .map(one -> new Option(
                        one.id().toString(), one.name(), one.id().toString().equals(chosen)))
                .toList();
    }

    private String tomorrow(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate().plusDays(1).toString();
    }

    private List<DeskPane.Note> notes(Viewer viewer, Layout layout, Found found) {
        List<SealedEntry> written = log.about(found.item().id().toString()).stream()
                .filter(entry -> Holds.FOR_THE_TEAM.contains(entry.kind()))
                .toList();
        Map<UUID, String> names = people.names(
                written.stream().map(entry -> UUID.fromString(entry.actor())).toList());
        return written.stream()
                .map(entry -> new DeskPane.Note(
                        layout.text(
                                "desk.wrote." + entry.kind().substring("case.".length()),
                                names.getOrDefault(UUID.fromString(entry.actor()), "")),
                        String.valueOf(entry.values().get("note")),
                        parts.when(viewer, entry.at())))
                .toList();
    }
}
