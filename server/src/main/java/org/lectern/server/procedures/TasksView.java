package org.lectern.server.procedures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Term;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseId;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.pages.TasksPage;
import org.lectern.server.procedures.pages.TasksPage.Line;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** The list of what somebody owes, of what they wait for, and of what came back to them. */
@Component
class TasksView {

    private static final Duration CAME_BACK = Duration.ofDays(7);
    private static final int EXCERPT = 140;

    private final Clock clock;
    private final Layouts layouts;
    private final Tenancy tenancy;
    private final People people;
    private final Policies policies;
    private final Matters matters;
    private final Clocks clocks;
    private final MatterVeils veils;

    TasksView(
            Clock clock,
            Layouts layouts,
            Tenancy tenancy,
            People people,
            Policies policies,
            Matters matters,
            Clocks clocks,
            MatterVeils veils) {
        this.veils = veils;
        this.clock = clock;
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.people = people;
        this.policies = policies;
        this.matters = matters;
        this.clocks = clocks;
    }

    /** A step that stands open, with its clock where it has one. */
    private record Open(Matter matter, Step step, @Nullable CaseClock due) {

        boolean late(Instant now) {
            return StepWords.late(due, now);
        }

        /** Whether somebody who does not owe it waits for it: who began the matter, and who is told when it is missed. */
        boolean waitedForBy(Member member) {
            return member.person().id().value().equals(matter.openedBy())
                    || matter.steps().stream().anyMatch(step -> step.owedBy(member))
                    || (due != null && !due.escalate().isEmpty() && member.holds(due.escalate()));
        }
    }

    /** How many steps the viewer owes; empty for a guest, who owes none and sees none. */
    Optional<Integer> count(Viewer viewer) {
        return people.member(viewer.organisation(), new PersonId(viewer.person()))
                .map(member -> (int) open(viewer.organisation(), member).stream()
                        .filter(one -> one.step().owedBy(member))
                        .count());
    }

    /** The viewer as a member. @throws Refusal where they are a guest */
    Member member(Viewer viewer) {
        return people.member(viewer.organisation(), new PersonId(viewer.person()))
                .orElseThrow(() -> new Refusal(Problem.FORBIDDEN, viewer.roleTitle()));
    }

    private List<Open> open(OrganisationId organisation, Member member) {
        return tenancy.in(organisation, () -> {
            List<Matter> shown = matters.open(organisation).stream()
                    .filter(matter -> matter.shownTo(member))
                    .toList();
            Map<String, CaseClock> due = clocks
                    .ofSteps(shown.stream().map(Matter::id).toList())
                    .stream()
                    .collect(Collectors.toMap(one -> key(one.caseId(), one.step()), Function.identity()));
            List<Open> open = new ArrayList<>();
            for (Matter matter : shown) {
                matter.openSteps()
                        .forEach(step -> open.add(new Open(matter, step, due.get(key(matter.id(), step.number())))));
            }
            Instant now = clock.instant();
            return open.stream()
                    .sorted(Comparator.comparing((Open one) -> !one.late(now))
                            .thenComparing(one -> one.due() == null
                                    ? one.matter().openedAt()
                                    : one.due().dueAt()))
                    .toList();
        });
    }

    private static String key(CaseId about, int step) {
        return about + " " + step;
    }

    /**
     * A step that somebody owes, as their e-mail tells it.
     *
     * @param what has happened; of something confidential only that
     * @param due when, in words; null where there is no time
     */
    record Owing(String what, @Nullable String due, String path) {}

    /** What a member owes, what is late first. */
    List<Owing> owed(Viewer viewer, Messages messages, Times times) {
        return people.member(viewer.organisation(), new PersonId(viewer.person())).stream()
                .flatMap(member -> open(viewer.organisation(), member).stream()
                        .filter(one -> one.step().owedBy(member)))
                .map(one -> owing(messages, times, one))
                .toList();
    }

    private Owing owing(Messages messages, Times times, Open one) {
        Matter matter = one.matter();
        String what = matter.kind().confidential()
                ? "digest.confidential"
                : "matter." + matter.trigger().word();
        return new Owing(
                messages.text(what),
                one.due() == null ? null : due(messages, times, one.due()),
                "/tasks/" + matter.number());
    }

    TasksPage page(Viewer viewer) {
        Layout layout = layouts.of(viewer, "tasks.title");
        Member member = member(viewer);
        List<Member> members = people.members(viewer.organisation());
        StepWords words = new StepWords(layout.messages(), members);
        List<Open> open = open(viewer.organisation(), member);
        return new TasksPage(
                layout,
                open.stream()
                        .filter(one -> one.step().owedBy(member))
                        .map(one -> line(viewer, layout, words, one))
                        .toList(),
                open.stream()
                        .filter(one -> !one.step().owedBy(member) && one.waitedForBy(member))
                        .map(one -> line(viewer, layout, words, one))
                        .toList(),
                back(viewer, layout, words),
                viewer.may(Permission.REPORT));
    }

    private Line line(Viewer viewer, Layout layout, StepWords words, Open one) {
        Rulebook rulebook = policies.version(viewer.organisation(), one.matter().version());
        Times times = layouts.times(viewer);
        CaseClock due = one.due();
        boolean late = one.late(clock.instant());
        return new Line(
                "/tasks/" + one.matter().number(),
                late ? "alert-triangle" : "list-check",
                layout.text("matter." + one.matter().trigger().word()),
                Texts.segments(excerpt(one.matter().words())),
                veils.over(viewer, one.matter().words()),
                StepWords.does(matters.work(viewer.organisation(), one.matter())
                        .step(one.step().number())),
                words.who(rulebook, one.step()),
                due == null ? null : due(layout.messages(), times, due),
                late,
                times.ago(Objects.requireNonNullElse(
                        one.step().openedAt(), one.matter().openedAt())));
    }

    private String due(Messages messages, Times times, CaseClock due) {
        return due.term() instanceof Term.AtOnce
                ? messages.text("task.at-once")
                : new DueWords(messages, times).due("task", due, clock.instant());
    }

    /** Questions that were answered in the last days, with the answer. */
    private List<Line> back(Viewer viewer, Layout layout, StepWords words) {
        Times times = layouts.times(viewer);
        Instant since = clock.instant().minus(CAME_BACK);
        return matters.endedSince(viewer.organisation(), since, viewer.person()).stream()
                .filter(matter -> matter.trigger() == Trigger.ASKED)
                .map(matter -> {
                    Step last = matter.steps().getLast();
                    return new Line(
                            "/tasks/" + matter.number(),
                            "circle-check",
                            layout.text("matter." + matter.trigger().word()),
                            Texts.segments(excerpt(matter.words())),
                            veils.over(viewer, matter.words()),
                            last.proof() == null ? "" : last.proof().text(),
                            words.name(last.endedBy()),
                            null,
                            false,
                            times.ago(Objects.requireNonNullElse(matter.endedAt(), matter.openedAt())));
                })
                .toList();
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + " …";
    }
}
