package org.lectern.server.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Advice;
import org.lectern.rulebook.PolicyLint;
import org.lectern.rulebook.draft.Reason;
import org.lectern.server.people.People;
import org.lectern.server.policy.pages.ReadPage;
import org.lectern.server.policy.pages.ReadingPage;
import org.lectern.server.policy.pages.ReadingPage.Advised;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** Fills the pages on which a document is brought, and on which what was read from it is confirmed. */
@Component
class ReadingView {

    private final Layouts layouts;
    private final People people;
    private final Policies policies;
    private final PolicyReadings readings;

    ReadingView(Layouts layouts, People people, Policies policies, PolicyReadings readings) {
        this.layouts = layouts;
        this.people = people;
        this.policies = policies;
        this.readings = readings;
    }

    /** Where a document is brought, with why the last could not be read, or null. */
    View bring(Viewer viewer, @Nullable String error) {
        Layout layout = layouts.of(viewer, "paper.title");
        List<PolicyReading> earlier = readings.list(viewer.organisation());
        var names = people.names(
                earlier.stream().map(PolicyReading::readBy).distinct().toList());
        return View.of(
                "policy/read.jte",
                new ReadPage(
                        layout,
                        error,
                        earlier.stream()
                                .map(one -> new ReadPage.Earlier(
                                        "/policy/read/" + one.id(),
                                        Texts.named(one.title()),
                                        Texts.named(one.file()),
                                        names.getOrDefault(one.readBy(), ""),
                                        layouts.times(viewer).at(one.readAt())))
                                .toList()));
    }

    /** What was read, with what has to be put right first, each in a sentence, and the numbers of the clauses without a name. */
    View confirm(Viewer viewer, PolicyReading reading, List<String> wrong, Set<Integer> unnamed) {
        Layout layout = layouts.of(viewer, "paper.confirm.title");
        List<Advice> advice = policies.inForce(viewer.organisation()).rulebook().profiles().stream()
                .flatMap(profile -> PolicyLint.of(profile).text(reading.lines()).stream())
                .distinct()
                .toList();
        return View.of(
                "policy/reading.jte",
                new ReadingPage(
                        layout,
                        reading.id().toString(),
                        Texts.named(reading.file()),
                        reading.title().isBlank()
                                ? Field.wrong("", layout.text("paper.name.wrong"))
                                : Field.of(reading.title()),
                        reading.confirmed().size(),
                        reading.clauses().stream()
                                .map(one -> shown(layout, one, advice, unnamed.contains(one.number())))
                                .toList(),
                        advised(advice.stream().filter(one -> one.line() == 0)),
                        wrong));
    }

    private static ReadingPage.Read shown(
            Layout layout, PolicyReading.Chosen chosen, List<Advice> advice, boolean unnamed) {
        var clause = chosen.clause();
        var source = clause.source();
        return new ReadingPage.Read(
                chosen.number(),
                Texts.named(
                        source.page() > 0
                                ? layout.text("paper.place.page", source.place(), source.page(), source.line())
                                : layout.text("paper.place.line", source.place(), source.line())),
                Texts.named(clause.words()),
                chosen.taken(),
                unnamed ? Field.wrong(chosen.name(), layout.text("paper.name.wrong")) : Field.of(chosen.name()),
                clause.choices().stream()
                        .map(treatment -> new ReadingPage.Choice(
                                treatment.word(),
                                layout.text("paper.does." + treatment.word()),
                                treatment == chosen.treatment()))
                        .toList(),
                clause.reasons().stream().map(reason -> why(layout, reason)).toList(),
                advised(advice.stream()
                        .filter(one -> one.line() > source.first() && one.line() <= source.last() + 1)
                        .filter(one -> one.words().isEmpty()
                                || clause.words().contains(one.words())
                                || one.words().contains(clause.words()))));
    }

    private static String why(Layout layout, Reason reason) {
        return layout.text("paper.why." + reason.treatment().word(), Texts.named(reason.words()));
    }

    private static List<Advised> advised(Stream<Advice> advice) {
        return advice.map(one -> new Advised(one.what(), one.source(), one.better()))
                .distinct()
                .toList();
    }
}
