package org.lectern.server.appeals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Permission;
import org.lectern.server.appeals.pages.AppealPage;
import org.lectern.server.appeals.pages.AppealsPage;
import org.lectern.server.attention.Choices;
import org.lectern.server.attention.Veils;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.Decision;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Veil;
import org.springframework.stereotype.Component;

/** Appeals as their pages show them. Nobody's name stands there: it is about what was written. */
@Component
class AppealView {

    private static final int MOST_ENDED = 30;
    private static final int EXCERPT = 160;

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Appeals appeals;
    private final AppealAccess access;
    private final Removals removals;
    private final Policies policies;
    private final Cases cases;
    private final Items items;
    private final People people;
    private final Choices choices;

    AppealView(
            Tenancy tenancy,
            Layouts layouts,
            Appeals appeals,
            AppealAccess access,
            Removals removals,
            Policies policies,
            Cases cases,
            Items items,
            People people,
            Choices choices) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.appeals = appeals;
        this.access = access;
        this.removals = removals;
        this.policies = policies;
        this.cases = cases;
        this.items = items;
        this.people = people;
        this.choices = choices;
    }

    AppealsPage list(Viewer viewer) {
        Layout layout = layouts.of(viewer, "appeals.title");
        List<Appeal> open = appeals.open(viewer.organisation());
        List<Appeal> mine =
                open.stream().filter(appeal -> access.waitsFor(viewer, appeal)).toList();
        return new AppealsPage(
                layout,
                policy(viewer, layout),
                lines(viewer, layout, mine),
                lines(
                        viewer,
                        layout,
                        open.stream().filter(appeal -> !mine.contains(appeal)).toList()),
                lines(viewer, layout, appeals.ended(viewer.organisation(), MOST_ENDED)),
                viewer.may(Permission.DECIDE));
    }

    private String policy(Viewer viewer, Layout layout) {
        Appealing policy = policies.inForce(viewer.organisation()).rulebook().appeals();
        Map<String, String> titles = new HashMap<>();
        people.roles(viewer.organisation()).forEach(role -> titles.put(role.id(), role.title()));
        String named = String.join(
                ", ",
                policy.heardBy().stream()
                        .map(role -> titles.getOrDefault(role, role))
                        .toList());
        return layout.text(
                "appeals.policy." + policy.way().word() + (named.isEmpty() ? ".anybody" : ""),
                policy.within().text(),
                policy.answerBy().text(),
                named,
                policy.quorum());
    }

    private List<AppealsPage.Line> lines(Viewer viewer, Layout layout, List<Appeal> some) {
        return some.stream().map(appeal -> line(viewer, layout, appeal)).toList();
    }

    private AppealsPage.Line line(Viewer viewer, Layout layout, Appeal appeal) {
        String words = appeal.words().strip();
        return new AppealsPage.Line(
                "/appeals/" + appeal.number(),
                appeal.number(),
                words.codePointCount(0, words.length()) > EXCERPT
                        ? Texts.named(words.substring(0, words.offsetByCodePoints(0, EXCERPT))) + "…"
                        : Texts.named(words),
                layout.text("appeals.state." + appeal.state().name()),
                appeal.open()
                        ? appeals.due(viewer.organisation(), appeal)
                                .map(CaseClock::dueAt)
                                .map(due -> layout.text(
                                        "appeals.due",
                                        layouts.times(viewer).at(due).shortText()))
                                .orElse("")
                        : "",
                layouts.times(viewer).at(appeal.endedAt() == null ? appeal.filedAt() : appeal.endedAt()));
    }

    View page(Viewer viewer, Appeal appeal, @Nullable String sayError, Field said) {
        Layout layout = layouts.of(viewer, "appeals.one", appeal.number());
        Removals.Removal removal = removals.of(viewer.organisation(), appeal.decision());
        String words = removals.words(viewer.organisation(), removal);
        Decision decision = removal.decision();
        boolean sealed = removal.item().sealed();
        return View.of(
                "appeals/appeal.jte",
                new AppealPage(
                        layout,
                        appeal.number(),
                        "/cases/" + caseNumber(viewer, decision),
                        layout.text("appeals.state." + appeal.state().name()),
                        layouts.times(viewer).at(appeal.filedAt()),
                        layout.text("appeals.source." + appeal.source().word()),
                        appeal.words(),
                        access.seesContact(viewer, appeal) ? appeal.contact() : "",
                        layouts.times(viewer)
                                .atOrNull(appeals.due(viewer.organisation(), appeal)
                                        .filter(CaseClock::runs)
                                        .map(CaseClock::dueAt)
                                        .orElse(null)),
                        layout.text("letters.where", removal.post().title(), removal.channel()),
                        Texts.segments(removal.post().text()),
                        sealed ? List.of() : Texts.segments(words),
                        sealed ? null : veil(viewer, removal, words),
                        decision.act().word(),
                        removal.clause() == null ? "" : removal.clause().place(),
                        removal.clause() == null ? "" : removal.clause().asks(),
                        people.member(viewer.organisation(), new PersonId(decision.decidedBy()))
                                .map(member -> member.title())
                                .orElse(""),
                        decision.reason(),
                        appeal.way().word(),
                        says(viewer, layout, appeal),
                        heard(viewer, layout, appeal),
                        new AppealPage.May(
                                access.mayHear(viewer, appeal),
                                access.mayLayBeforeBoard(viewer, appeal),
                                access.mayEnterVote(viewer, appeal),
                                access.mayWithdraw(viewer, appeal)),
                        why(viewer, layout, appeal),
                        sayError,
                        said,
                        outcome(viewer, layout, appeal)));
    }

    private String caseNumber(Viewer viewer, Decision decision) {
        return tenancy.in(viewer.organisation(), () -> cases.get(decision.caseId()))
                .number();
    }

    private @Nullable Veil veil(Viewer viewer, Removals.Removal removal, String words) {
        List<String> labels = tenancy.in(
                viewer.organisation(),
                () -> items.noticed(removal.item().id(), removal.decision().revision()).stream()
                        .map(NoticedHere::label)
                        .toList());
        return new Veils(choices.of(viewer), layouts.messages()).over(labels, words);
    }

    // While a panel is asked, each forms their own opinion: what others said shows once it has ended.
    private List<AppealPage.Said> says(Viewer viewer, Layout layout, Appeal appeal) {
        List<Say> says = appeals.says(viewer.organisation(), appeal);
        Map<UUID, String> names = people.names(says.stream().map(Say::person).toList());
        return says.stream()
                .filter(say -> !appeal.open()
                        || say.says() == Say.Kind.RECUSED
                        || say.person().equals(viewer.person()))
                .map(say -> new AppealPage.Said(
                        names.getOrDefault(say.person(), ""),
                        layout.text("appeals.said." + say.says().name()),
                        say.reason(),
                        layouts.times(viewer).at(say.at())))
                .toList();
    }

    private String heard(Viewer viewer, Layout layout, Appeal appeal) {
        if (appeal.way() != Appealing.Way.PANEL || appeal.state() != AppealState.TO_HEAR) {
            return "";
        }
        long had = appeals.says(viewer.organisation(), appeal).stream()
                .filter(say -> say.says() != Say.Kind.RECUSED)
                .count();
        return layout.text(
                "appeals.heard",
                had,
                appeals.hearers(viewer.organisation(), appeal).size(),
                appeals.policy(viewer.organisation(), appeal).quorum());
    }

    private String why(Viewer viewer, Layout layout, Appeal appeal) {
        if (appeal.state() == AppealState.BEFORE_BOARD) {
            return access.mayEnterVote(viewer, appeal) || !access.partOnly(viewer, appeal)
                    ? ""
                    : layout.text("appeals.why.entered");
        }
        if (appeal.state() != AppealState.TO_HEAR || access.mayHear(viewer, appeal)) {
            return "";
        }
        boolean said = appeals.says(viewer.organisation(), appeal).stream()
                .anyMatch(say -> say.person().equals(viewer.person()));
        if (said) {
            return layout.text("appeals.why.said");
        }
        if (appeals.tookPart(viewer.organisation(), appeal).contains(viewer.person())) {
            return layout.text("appeals.why.part");
        }
        boolean nobody = appeals.tooFewHear(viewer.organisation(), appeal);
        return layout.text(
                appeal.way() == Appealing.Way.BOARD
                        ? "appeals.why.board"
                        : nobody ? "appeals.why.nobody" : "appeals.why.others");
    }

    private List<String> outcome(Viewer viewer, Layout layout, Appeal appeal) {
        if (appeal.endedAt() == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(layout.text(
                "appeals.outcome." + appeal.state().name(),
                layouts.times(viewer).at(appeal.endedAt()).shortText()));
        lines.add(appeal.reason());
        if (appeal.state() == AppealState.OVERTURNED) {
            lines.add(
                    appeal.notRestored() == null
                            ? layout.text("appeals.restored")
                            : layout.text("appeals.not-restored", layout.text(appeal.notRestored())));
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
