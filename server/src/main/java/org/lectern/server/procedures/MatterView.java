package org.lectern.server.procedures;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Term;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Work;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.pages.MatterPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.web.pages.Tone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One matter with its steps, as its page shows it. */
@Component
class MatterView {

    private final Clock clock;
    private final Layouts layouts;
    private final Tenancy tenancy;
    private final People people;
    private final Policies policies;
    private final Matters matters;
    private final Clocks clocks;
    private final Log log;
    private final ObjectProvider<MatterPlaces> places;
    private final MatterVeils veils;
    private final Comments comments;

    MatterView(
            Clock clock,
            Layouts layouts,
            Tenancy tenancy,
            People people,
            Policies policies,
            Matters matters,
            Clocks clocks,
            Log log,
            ObjectProvider<MatterPlaces> places,
            MatterVeils veils,
            Comments comments) {
        this.comments = comments;
        this.veils = veils;
        this.clock = clock;
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.people = people;
        this.policies = policies;
        this.matters = matters;
        this.clocks = clocks;
        this.log = log;
        this.places = places;
    }

    /** What was sent for a step and is wrong; {@code step} is 0 where nothing was sent. */
    record Sent(int step, Field words, Field reason) {

        static final Sent NOTHING = new Sent(0, Field.empty(), Field.empty());
    }

    /** All that the lines of steps are made of. */
    private record Shown(
            Viewer viewer,
            Layout layout,
            Times times,
            Matter matter,
            Work work,
            Rulebook rulebook,
            Member member,
            StepWords words,
            Map<Integer, CaseClock> due,
            Sent sent) {}

    MatterPage page(Viewer viewer, Member member, Matter matter, Sent sent) {
        Layout layout = layouts.titled(
                viewer, layouts.messages().text("matter." + matter.trigger().word()));
        Rulebook rulebook = policies.version(viewer.organisation(), matter.version());
        Work work = matters.work(viewer.organisation(), matter);
        StepWords words = new StepWords(layout.messages(), people.members(viewer.organisation()));
        Map<Integer, CaseClock> due =
                tenancy.in(viewer.organisation(), () -> clocks.ofSteps(List.of(matter.id()))).stream()
                        .collect(Collectors.toMap(CaseClock::step, Function.identity()));
        Times times = layouts.times(viewer);
        Shown shown = new Shown(viewer, layout, times, matter, work, rulebook, member, words, due, sent);
        Clause clause = work.clause();
        return new MatterPage(
                layout,
                matter.number(),
                layout.title(),
                times.at(matter.openedAt()),
                matter.openedBy() == null ? null : layout.text("matter.by", words.name(matter.openedBy())),
                Texts.segments(matter.words()),
                veils.over(viewer, matter.words()),
                place(viewer, matter),
                clause.place(),
                clause.asks(),
                "/policy#" + clause.id(),
                matter.kind().confidential(),
                !matter.open(),
                matter.steps().stream().map(step -> step(shown, step)).toList());
    }

    private @Nullable String place(Viewer viewer, Matter matter) {
        return places.stream()
                .flatMap(one -> one.place(viewer.organisation(), matter).stream())
                .findFirst()
                .or(() -> comments.place(viewer, matter))
                .orElse(null);
    }

    private MatterPage.Step step(Shown shown, Step step) {
        Control.Step said = shown.work().step(step.number());
        CaseClock due = shown.due().get(step.number());
        boolean runs = due != null && due.runs() && step.open();
        boolean late = StepWords.late(due, clock.instant());
        return new MatterPage.Step(
                step.number(),
                StepWords.does(said),
                who(shown, step),
                icon(step, late),
                step.state() == StepState.DONE ? Tone.DONE : step.open() ? Tone.CLOCK : Tone.QUIET,
                shown.layout().text("task.state." + step.state().name()),
                due != null && runs ? due(shown, due) : waits(shown, step),
                due != null && runs ? why(shown, due) : null,
                proof(shown, step),
                link(shown, step),
                step.open() && step.owedBy(shown.member()) ? form(shown, step) : null);
    }

    /** Who owes it, or who ended it and when. */
    private static String who(Shown shown, Step step) {
        Instant ended = step.endedAt();
        if (ended != null && step.endedBy() == null) {
            return shown.times().at(ended).shortText();
        }
        return ended == null
                ? shown.words().who(shown.rulebook(), step)
                : shown.layout()
                        .text(
                                "task.ended-by",
                                shown.words().name(step.endedBy()),
                                shown.times().at(ended).shortText());
    }

    private static String icon(Step step, boolean late) {
        return switch (step.state()) {
            case PLANNED -> "hourglass";
            case OPEN -> late ? "alert-triangle" : "clock";
            case DONE -> "circle-check";
            case NOT_NEEDED -> "circle-off";
        };
    }

    private String due(Shown shown, CaseClock due) {
        return due.term() instanceof Term.AtOnce
                ? shown.layout().text("task.at-once")
                : new DueWords(shown.layout().messages(), shown.times()).due("task", due, clock.instant());
    }

    private static @Nullable String waits(Shown shown, Step step) {
        return step.open() && step.notBefore() != null
                ? shown.layout()
                        .text(
                                "task.not-before",
                                shown.times().at(step.notBefore()).shortText())
                : null;
    }

    private static String why(Shown shown, CaseClock due) {
        return new DueWords(shown.layout().messages(), shown.times()).why(due);
    }

    private static List<Segment> proof(Shown shown, Step step) {
        return switch (step.proof()) {
            case Proof.Word(var sentence) -> Texts.segments(sentence);
            case Proof.Link(var address) -> Texts.segments(address);
            case Proof.Entry _ -> Texts.segments(shown.layout().text("task.proof.entry"));
            case null -> List.of();
        };
    }

    private @Nullable String link(Shown shown, Step step) {
        return switch (step.proof()) {
            case Proof.Link(var address) -> address;
            case Proof.Entry(var entry) ->
                tenancy.in(
                                shown.viewer().organisation(),
                                () -> log.entry(entry).flatMap(one -> Optional.ofNullable(one.index())))
                        .map(index -> "/record/" + index)
                        .orElse(null);
            case Proof.Word _ -> null;
            case null -> null;
        };
    }

    private static MatterPage.Form form(Shown shown, Step step) {
        Layout layout = shown.layout();
        boolean answers = shown.matter().trigger() == Trigger.ASKED;
        boolean reads = shown.matter().trigger().each();
        Sent sent = shown.sent().step() == step.number() ? shown.sent() : Sent.NOTHING;
        return new MatterPage.Form(
                reads ? null : layout.text(answers ? "task.answer" : "task.proof"),
                reads || answers ? null : layout.text("task.proof.hint"),
                layout.text(reads ? "task.read.go" : answers ? "task.answer.go" : "task.done.go"),
                sent.words(),
                sent.reason());
    }
}
