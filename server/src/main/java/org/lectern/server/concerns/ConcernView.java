package org.lectern.server.concerns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Trigger;
import org.lectern.server.attention.Choices;
import org.lectern.server.attention.Veils;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Cases;
import org.lectern.server.concerns.pages.ConcernPage;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.MatterVeils;
import org.lectern.server.procedures.Matters;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.web.pages.Veil;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** One concern as its page shows it. Who reported stands behind a fold: it plays no part in what is decided. */
@Component
class ConcernView {

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Concerns concerns;
    private final ConcernsView list;
    private final Matters matters;
    private final MatterVeils veils;
    private final Choices choices;
    private final Cases cases;
    private final Items items;
    private final People people;
    private final Helpers helpers;
    private final Policies policies;

    ConcernView(
            Tenancy tenancy,
            Layouts layouts,
            Concerns concerns,
            ConcernsView list,
            Matters matters,
            MatterVeils veils,
            Choices choices,
            Cases cases,
            Items items,
            People people,
            Helpers helpers,
            Policies policies) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.concerns = concerns;
        this.list = list;
        this.matters = matters;
        this.veils = veils;
        this.choices = choices;
        this.cases = cases;
        this.items = items;
        this.people = people;
        this.helpers = helpers;
        this.policies = policies;
    }

    /** What was sent and is wrong. */
    record Sent(
            Field comment,
            Concern.@Nullable Outcome outcome,
            Field words,
            @Nullable String language,
            @Nullable String outcomeError,
            Field helper) {

        static final Sent NOTHING = new Sent(Field.empty(), null, Field.empty(), null, null, Field.empty());

        Sent withComment(Field wrong) {
            return new Sent(wrong, outcome, words, language, outcomeError, helper);
        }

        Sent withHelper(Field wrong) {
            return new Sent(comment, outcome, words, language, outcomeError, wrong);
        }
    }

    View page(Viewer viewer, Concern concern, Sent sent) {
        return tenancy.reading(viewer.organisation(), () -> {
            Layout layout = layouts.of(viewer, "concerns.one", concern.number());
            List<Report> reports = concerns.reports(viewer.organisation(), List.of(concern.id()))
                    .getOrDefault(concern.id(), List.of());
            CaseClock due = list.due(viewer.organisation(), List.of(concern)).get(concern.id());
            return View.of(
                    "concerns/concern.jte",
                    new ConcernPage(
                            layout,
                            concern.number(),
                            layout.text("concerns.state." + concern.state().name()),
                            concern.open(),
                            concern.state() == ConcernState.RECEIVED,
                            layouts.times(viewer).atOrNull(due == null ? null : due.dueAt()),
                            task(viewer, concern),
                            comment(viewer, layout, concern.item()),
                            concern.item() == null && concern.open()
                                    ? concerns.pasted(viewer.organisation(), reports).stream()
                                            .map(item -> comment(viewer, layout, item))
                                            .filter(found -> !found.number().isEmpty())
                                            .toList()
                                    : List.of(),
                            reports.stream()
                                    .map(report -> told(viewer, layout, report))
                                    .toList(),
                            helping(viewer, layout, concern, sent),
                            form(layout, reports, sent),
                            answered(viewer, layout, concern),
                            concern.answer().isEmpty()
                                    ? null
                                    : new ConcernPage.Said(
                                            concern.answer(), concern.language().toLanguageTag())));
        });
    }

    private String task(Viewer viewer, Concern concern) {
        return matters.about(viewer.organisation(), concern.id(), Trigger.CONCERN_REPORTED).stream()
                .findFirst()
                .map(Matter::number)
                .map(number -> "/tasks/" + number)
                .orElse("");
    }

    private ConcernPage.@Nullable Comment comment(Viewer viewer, Layout layout, @Nullable UUID id) {
        return id == null ? null : comment(viewer, layout, items.get(new ItemId(id)));
    }

    private ConcernPage.Comment comment(Viewer viewer, Layout layout, Item item) {
        String number = cases.about(CaseKind.MODERATION.word(), item.id().value())
                .map(Case::number)
                .orElse("");
        return new ConcernPage.Comment(
                number,
                number.isEmpty() ? "" : "/comments/" + number,
                layout.text("concerns.under", items.post(item.post()).title()),
                item.sealed() ? List.of() : Texts.segments(item.text()),
                item.sealed() ? null : veil(viewer, item));
    }

    private @Nullable Veil veil(Viewer viewer, Item item) {
        List<String> labels = items.noticed(item.id(), item.revision()).stream()
                .map(NoticedHere::label)
                .toList();
        return new Veils(choices.of(viewer), layouts.messages()).over(labels, item.text());
    }

    private ConcernPage.Told told(Viewer viewer, Layout layout, Report report) {
        return new ConcernPage.Told(
                report.id().toString(),
                layout.text("concerns.source." + report.source().word()),
                layouts.times(viewer).at(report.at()),
                report.language().toLanguageTag(),
                Languages.named(report.language()),
                Texts.segments(report.place()),
                Texts.segments(report.words()),
                veils.over(viewer, report.place() + " " + report.words()),
                Texts.named(report.name()),
                Texts.named(report.contact()));
    }

    private ConcernPage.@Nullable Helping helping(Viewer viewer, Layout layout, Concern concern, Sent sent) {
        int days =
                policies.inForce(viewer.organisation()).rulebook().secondLooks().protects();
        List<Helpers.Helper> noted = helpers.of(concern);
        boolean more = days > 0 && concern.state() != ConcernState.JOINED;
        if (!more && noted.isEmpty()) {
            return null;
        }
        return new ConcernPage.Helping(
                layout.text("concerns.helpers.says", days),
                noted.stream()
                        .map(one -> new ConcernPage.Helper(
                                Texts.named(one.name()),
                                "/concerns/" + concern.number() + "/helpers/" + one.id() + "/strike"))
                        .toList(),
                sent.helper(),
                more);
    }

    private static ConcernPage.Form form(Layout layout, List<Report> reports, Sent sent) {
        String language = sent.language() != null
                ? sent.language()
                : reports.isEmpty() ? "" : reports.getFirst().language().toLanguageTag();
        return new ConcernPage.Form(
                sent.comment(),
                Arrays.stream(Concern.Outcome.values())
                        .map(one -> new Option(
                                one.word(), layout.text("concerns.outcome." + one.word()), one == sent.outcome()))
                        .toList(),
                sent.outcomeError(),
                sent.words(),
                Messages.WRITTEN.stream()
                        .map(one -> new Option(
                                one.toLanguageTag(),
                                Languages.named(one),
                                one.toLanguageTag().equals(language)))
                        .toList());
    }

    private List<String> answered(Viewer viewer, Layout layout, Concern concern) {
        if (concern.endedAt() == null || concern.outcome() == null || concern.endedBy() == null) {
            return List.of();
        }
        Map<UUID, String> names = people.names(List.of(concern.endedBy()));
        return List.of(
                layout.text(
                        "concerns.answered",
                        names.getOrDefault(concern.endedBy(), ""),
                        layouts.times(viewer).at(concern.endedAt()).shortText()),
                layout.text("concerns.outcome." + concern.outcome().word()));
    }
}
