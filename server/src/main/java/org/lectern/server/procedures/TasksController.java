package org.lectern.server.procedures;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Reads;
import org.lectern.server.people.Member;
import org.lectern.server.procedures.MatterView.Sent;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To do: what somebody owes, one matter with its steps, and ending a step. Everybody who signs in has it. */
@Controller
class TasksController {

    static final int LONGEST = 2000;

    private final Layouts layouts;
    private final Tenancy tenancy;
    private final Reads reads;
    private final Matters matters;
    private final TasksView tasks;
    private final MatterView view;

    TasksController(Layouts layouts, Tenancy tenancy, Reads reads, Matters matters, TasksView tasks, MatterView view) {
        this.layouts = layouts;
        this.tenancy = tenancy;
        this.reads = reads;
        this.matters = matters;
        this.tasks = tasks;
        this.view = view;
    }

    @Bean
    static RailSource tasksInRail(TasksView tasks) {
        return viewer -> tasks.count(viewer).stream()
                .map(count -> new RailPlace(17, "circle-check", "rail.tasks", "/tasks", count, null))
                .toList();
    }

    @GetMapping("/tasks")
    View list(Viewer viewer) {
        return View.of("procedures/tasks.jte", tasks.page(viewer));
    }

    @GetMapping("/tasks/{number}")
    View one(Viewer viewer, @PathVariable String number) {
        Matter matter = found(viewer, number);
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "matter",
                        matter.id().toString()));
        return page(viewer, matter, Sent.NOTHING);
    }

    private View page(Viewer viewer, Matter matter, Sent sent) {
        return View.of("procedures/matter.jte", view.page(viewer, tasks.member(viewer), matter, sent));
    }

    // What somebody may not know of is not there for them.
    private Matter found(Viewer viewer, String number) {
        Member member = tasks.member(viewer);
        return matters.numbered(viewer.organisation(), number)
                .filter(matter -> matter.shownTo(member))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Matter owed(Viewer viewer, String number, int step) {
        Matter matter = found(viewer, number);
        if (step < 1 || step > matter.steps().size()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        if (!matter.step(step).owedBy(tasks.member(viewer))) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        return matter;
    }

    @PostMapping("/tasks/{number}/{step}/done")
    Object done(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Matter matter = owed(viewer, number, step);
        String said = words.strip();
        if (!matter.trigger().each() && (said.isEmpty() || said.length() > LONGEST)) {
            Field wrong = Field.wrong(said, text("task.words.missing", LONGEST));
            return page(viewer, matter, new Sent(step, wrong, Field.empty())).withStatus(422);
        }
        Proof proof = said.matches("https?://\\S+") ? new Proof.Link(said) : new Proof.Word(said);
        StepOutcome outcome = matters.done(viewer.organisation(), matter, step, viewer.person(), proof);
        return switch (outcome) {
            case StepOutcome.Ended _ -> ended(viewer, request, matter, "task.done");
            case StepOutcome.EndedBefore _ -> ended(viewer, request, matter, "task.ended-before");
            case StepOutcome.TooEarly(var from) -> {
                String when = layouts.times(viewer).at(from).shortText();
                Field wrong = Field.wrong(said, text("task.too-early", when));
                yield page(viewer, matter, new Sent(step, wrong, Field.empty())).withStatus(422);
            }
        };
    }

    @PostMapping("/tasks/{number}/{step}/not-needed")
    Object notNeeded(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Matter matter = owed(viewer, number, step);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            Field wrong = Field.wrong(why, text("task.reason.missing", LONGEST));
            return page(viewer, matter, new Sent(step, Field.empty(), wrong)).withStatus(422);
        }
        StepOutcome outcome = matters.notNeeded(viewer.organisation(), matter, step, viewer.person(), why);
        return ended(
                viewer,
                request,
                matter,
                outcome instanceof StepOutcome.Ended ? "task.not-needed" : "task.ended-before");
    }

    private Object ended(Viewer viewer, HttpServletRequest request, Matter matter, String key) {
        Flash.notice(key.equals("task.ended-before") ? Notice.Kind.PLAIN : Notice.Kind.DONE, text(key, matter.number()))
                .keep(request);
        boolean mineNext = matters.numbered(viewer.organisation(), matter.number()).stream()
                .flatMap(now -> now.openSteps().stream())
                .anyMatch(step -> step.owedBy(tasks.member(viewer)));
        return Redirect.to(mineNext ? "/tasks/" + matter.number() : "/tasks");
    }

    private String text(String key, Object... arguments) {
        return layouts.messages().text(key, arguments);
    }
}
