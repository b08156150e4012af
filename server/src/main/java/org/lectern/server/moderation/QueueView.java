package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.CaseList;
import org.lectern.server.cases.CaseLists;
import org.lectern.server.cases.CaseLists.Wanted;
import org.lectern.server.cases.Grouping;
import org.lectern.server.cases.Narrowed;
import org.lectern.server.cases.Queued;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.QueueQuery.Waited;
import org.lectern.server.moderation.pages.QueueFragment;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.Waits;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** The queue a page at a time, with the views to choose from. */
@Component
class QueueView {

    private static final int LINES = 50;
    private static final String MODERATION = CaseKind.MODERATION.word();

    private final Tenancy tenancy;
    private final CaseLists lists;
    private final SavedViews saved;
    private final Team.Finder teams;
    private final QueueLines lines;
    private final NarrowView narrow;
    private final PageParts parts;
    private final Clock clock;
    private final Referrals referrals;

    QueueView(
            Tenancy tenancy,
            CaseLists lists,
            SavedViews saved,
            Team.Finder teams,
            QueueLines lines,
            NarrowView narrow,
            PageParts parts,
            Clock clock,
            Referrals referrals) {
        this.tenancy = tenancy;
        this.lists = lists;
        this.saved = saved;
        this.teams = teams;
        this.lines = lines;
        this.narrow = narrow;
        this.parts = parts;
        this.clock = clock;
        this.referrals = referrals;
    }

    private record CountsFor(UUID person) {}

    private record PageOf(UUID person, QueueQuery query) {}

    QueueFragment queue(Viewer viewer, Layout layout, QueueQuery asked, @Nullable String selected) {
        return tenancy.in(viewer.organisation(), () -> {
            Team team = teams.of(viewer.organisation());
            QueueQuery query = allowed(viewer, team, asked);
            CaseLists.Page page = page(viewer, query);
            Map<CaseList, Integer> counts = counts(viewer);
            List<QueueFragment.View> named = saved(query);
            return new QueueFragment(
                    layout,
                    query.text(),
                    waitingWords(layout.messages(), counts.getOrDefault(CaseList.WAITING, 0)),
                    counts.getOrDefault(CaseList.WAITING, 0),
                    views(layout, query, counts, named.stream().noneMatch(QueueFragment.View::current)),
                    named,
                    narrow.form(viewer, layout, query, team),
                    layout.text("queue.sorted." + QueueQuery.word(query.list())
                            + (query.grouping() == Grouping.NONE ? "" : "." + QueueQuery.word(query.grouping()))),
                    lines.groups(viewer, layout, page.cases(), query, team),
                    selected,
                    version(page, counts, team),
                    page.cases().isEmpty() ? empty(viewer, layout, query) : "",
                    query.behind() == null ? null : query.at(null).href(null),
                    page.more() == null ? null : query.at(page.more()).href(null),
                    counts.getOrDefault(CaseList.WAITING, 0) > 1 && viewer.may(Permission.DECIDE));
        });
    }

    /** How many wait, at most one more than is counted: known where the lists of the viewer were counted before. */
    Waits waits(Viewer viewer) {
        Map<CaseList, Integer> counts = tenancy.known(new CountsFor(viewer.person()));
        return counts == null
                ? Waits.counted(lists.count(wanted(viewer, QueueQuery.WAITING, Set.of()), CaseList.WAITING))
                : Waits.known(counts.getOrDefault(CaseList.WAITING, 0));
    }

    String version(Viewer viewer, QueueQuery asked) {
        return tenancy.in(viewer.organisation(), () -> {
            Team team = teams.of(viewer.organisation());
            QueueQuery query = allowed(viewer, team, asked);
            return version(page(viewer, query), counts(viewer), team);
        });
    }

    /** What a refresh sends back to say what it has; another one when any line has changed. */
    private String version(CaseLists.Page page, Map<CaseList, Integer> counts, Team team) {
        Instant now = clock.instant();
        List<Object> shown = new ArrayList<>(counts.values());
        for (Queued one : page.cases()) {
            shown.add(one.about().number() + "." + one.about().version());
            UUID holder = team.alone() ? null : one.standing().holder(now);
            shown.add(holder == null ? "" : holder);
            shown.add(
                    holder == null || !team.countsDown()
                            ? ""
                            : String.valueOf(one.standing().claimedUntil()));
        }
        return counts.getOrDefault(CaseList.WAITING, 0) + "-" + Integer.toHexString(Objects.hash(shown));
    }

    /** The address of the case to look at after this one: the first of the list that nobody else has. */
    String next(Viewer viewer, QueueQuery asked) {
        return tenancy.in(viewer.organisation(), () -> {
            Team team = teams.of(viewer.organisation());
            QueueQuery query = allowed(viewer, team, asked).at(null);
            QueueQuery among = query.list() == CaseList.DECIDED ? QueueQuery.WAITING : query;
            Predicate<Queued> free = one -> {
                UUID holder = one.standing().holder(clock.instant());
                return one.about().state() == org.lectern.server.cases.CaseState.WAITING
                        && (holder == null || holder.equals(viewer.person()) || team.alone());
            };
            return lists.page(wanted(viewer, among), null, LINES).cases().stream()
                    .filter(free)
                    .findFirst()
                    .map(one -> among.href(one.about().number()))
                    .orElse(among.href(null));
        });
    }

    /** Of what the viewer may not see, and of lists that a person alone has no use for, the whole queue is shown. */
    private QueueQuery allowed(Viewer viewer, Team team, QueueQuery query) {
        return shown(viewer, team).contains(query.list()) ? query : QueueQuery.WAITING;
    }

    private EnumSet<CaseList> shown(Viewer viewer, Team team) {
        EnumSet<CaseList> shown = EnumSet.allOf(CaseList.class);
        if (!referrals.answers(viewer)) {
            shown.remove(CaseList.ASKED);
        }
        if (team.alone() || !team.has(viewer.person())) {
            shown.remove(CaseList.MINE);
        }
        if (!viewer.may(Permission.MANAGE_PEOPLE)) {
            shown.remove(CaseList.ELSEWHERE);
        }
        return shown;
    }

    /** How many cases each list has that the viewer is shown. A page asks this before its frame, which shows one of the numbers. */
    Map<CaseList, Integer> counts(Viewer viewer) {
        return tenancy.in(
                viewer.organisation(),
                () -> tenancy.once(
                        new CountsFor(viewer.person()),
                        () -> lists.counts(
                                wanted(viewer, QueueQuery.WAITING),
                                shown(viewer, teams.of(viewer.organisation())).stream()
                                        .filter(list -> list != CaseList.DECIDED)
                                        .toList())));
    }

    private CaseLists.Page page(Viewer viewer, QueueQuery query) {
        return tenancy.once(
                new PageOf(viewer.person(), query), () -> lists.page(wanted(viewer, query), query.behind(), LINES));
    }

    private Wanted wanted(Viewer viewer, QueueQuery query) {
        return wanted(viewer, query, referrals.askedOf(viewer));
    }

    private Wanted wanted(Viewer viewer, QueueQuery query, Set<UUID> asked) {
        Instant now = clock.instant();
        return new Wanted(
                MODERATION,
                query.list(),
                new Narrowed(
                        query.channel(),
                        query.label(),
                        query.clause(),
                        query.who(),
                        query.waited() == Waited.ANY
                                ? null
                                : now.minus(query.waited().least())),
                query.grouping(),
                viewer.person(),
                asked,
                endOfDay(now, viewer.zone()));
    }

    private static Instant endOfDay(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The lists that everybody has; the one that is shown is marked where no saved view is. */
    private static List<QueueFragment.View> views(
            Layout layout, QueueQuery query, Map<CaseList, Integer> counts, boolean marked) {
        Stream<CaseList> shown =
                Stream.of(CaseList.values()).filter(list -> list == CaseList.DECIDED || counts.containsKey(list));
        return shown.map(list -> {
                    QueueQuery whole = QueueQuery.whole(list);
                    Integer count = counts.get(list);
                    return new QueueFragment.View(
                            "view-" + QueueQuery.word(list),
                            whole.href(null),
                            layout.text("queue.view." + QueueQuery.word(list)),
                            count == null ? null : countWords(layout.messages(), list, count),
                            marked && query.list() == list);
                })
                .toList();
    }

    private List<QueueFragment.View> saved(QueueQuery query) {
        return saved.all().stream()
                .map(view -> new QueueFragment.View(
                        "view-" + view.id(),
                        view.query().href(null),
                        view.name(),
                        null,
                        view.query().equals(query.at(null))))
                .toList();
    }

    private static String countWords(Messages messages, CaseList list, int count) {
        return count > list.counted()
                ? messages.text("queue.count.more", list.counted())
                : messages.text("number", (long) count);
    }

    private static String waitingWords(Messages messages, int count) {
        return count > CaseList.WAITING.counted()
                ? messages.text("queue.waiting.more", CaseList.WAITING.counted())
                : messages.text("queue.waiting", count);
    }

    private String empty(Viewer viewer, Layout layout, QueueQuery query) {
        if (query.narrowed() || query.behind() != null) {
            return layout.text("queue.empty.narrowed");
        }
        if (query.list() != CaseList.WAITING) {
            return layout.text("queue.empty." + QueueQuery.word(query.list()));
        }
        return lists.page(wanted(viewer, QueueQuery.whole(CaseList.DECIDED)), null, 1).cases().stream()
                .findFirst()
                .map(last -> layout.text(
                        "queue.empty.since",
                        parts.when(viewer, last.about().changedAt()).shortText()))
                .orElseGet(() -> layout.text("queue.empty.never"));
    }
}
