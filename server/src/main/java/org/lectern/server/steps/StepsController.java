package org.lectern.server.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Tenancy;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Investigations and steps: every act that a person takes on one. */
@Controller
class StepsController {

    private static final int LONGEST = 2000;
    private static final int LONGEST_FINDINGS = 10_000;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Layouts layouts;
    private final Policies policies;
    private final Investigations investigations;
    private final InvestigationRows rows;
    private final Statements statements;
    private final StepPolicy policy;
    private final StepEnds ends;
    private final StepTasks tasks;
    private final StepView view;
    private final StepsView list;

    StepsController(
            Tenancy tenancy,
            Clock clock,
            Layouts layouts,
            Policies policies,
            Investigations investigations,
            InvestigationRows rows,
            Statements statements,
            StepPolicy policy,
            StepEnds ends,
            StepTasks tasks,
            StepView view,
            StepsView list) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.layouts = layouts;
        this.policies = policies;
        this.investigations = investigations;
        this.rows = rows;
        this.statements = statements;
        this.policy = policy;
        this.ends = ends;
        this.tasks = tasks;
        this.view = view;
        this.list = list;
    }

    @GetMapping("/steps")
    View list(Viewer viewer) {
        viewer.require(Permission.DECIDE);
        return list.page(viewer);
    }

    @GetMapping("/steps/{number}")
    View page(Viewer viewer, @PathVariable String number) {
        return view.page(viewer, find(viewer, number), StepForm.EMPTY, List.of());
    }

    private Investigation find(Viewer viewer, String number) {
        viewer.require(Permission.DECIDE);
        return investigations.numbered(viewer.organisation(), number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @PostMapping("/steps/{number}/findings")
    Object findings(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> clause,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        StepForm form = StepForm.of(fields, known(viewer, clause));
        if (form.onePerson().length() > LONGEST) {
            return again(viewer, seen, form, "steps.one-person.wrong");
        }
        return form.findings().isEmpty()
                        || form.findings().length() > LONGEST_FINDINGS
                        || form.clauses().isEmpty()
                ? again(viewer, seen, form, "steps.findings.missing")
                : after(viewer, seen, form, investigations.find(viewer, seen, form), "steps.findings.done", request);
    }

    private List<String> known(Viewer viewer, List<String> clauses) {
        var rulebook = policies.inForce(viewer.organisation()).rulebook();
        return clauses.stream().filter(one -> rulebook.clause(one) != null).toList();
    }

    @PostMapping("/steps/{number}/close")
    Object close(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        return missing(reason)
                ? again(viewer, seen, StepForm.EMPTY, "steps.reason.missing")
                : after(
                        viewer,
                        seen,
                        StepForm.EMPTY,
                        investigations.close(viewer, seen, reason.strip()),
                        "steps.closed",
                        request);
    }

    private static boolean missing(String reason) {
        return reason.isBlank() || reason.length() > LONGEST;
    }

    @PostMapping("/steps/{number}/propose")
    Object propose(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        StepForm form = StepForm.of(fields, List.of());
        Investigation.Proposal asked = form.proposal(viewer);
        if (asked == null || asked.notice().length() > LONGEST) {
            return again(viewer, seen, form, "steps.step.missing");
        }
        var proposal = new Investigation.Proposal(
                asked.step(), asked.until(), asked.notice(), asked.language(), asked.by(), clock.instant());
        Acted acted = investigations.propose(viewer, seen, proposal, form.wording());
        return after(viewer, seen, form, acted, "steps.proposed", request);
    }

    @PostMapping("/steps/{number}/statement")
    Object statement(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        StepForm form = StepForm.of(fields, List.of());
        @Nullable LocalDate on = form.sight();
        LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
        if (on == null || on.isAfter(today) || missing(form.place())) {
            return again(viewer, seen, form, "steps.statement.missing");
        }
        statements.seen(
                viewer.organisation(),
                seen.account().channel(),
                new Statements.Sight(form.place(), on, viewer.person()));
        return told(seen, true, "steps.statement.done", request);
    }

    @PostMapping("/steps/{number}/approve")
    Object approve(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        return after(viewer, seen, StepForm.EMPTY, investigations.approve(viewer, seen), approved(seen), request);
    }

    private static String approved(Investigation about) {
        Investigation.Proposal proposal = about.proposal();
        return proposal == null || proposal.step().lasts() ? "steps.approved" : "steps.approved.letter";
    }

    @PostMapping("/steps/{number}/decline")
    Object decline(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = approving(viewer, number);
        return missing(reason)
                ? again(viewer, seen, StepForm.EMPTY, "steps.reason.missing")
                : after(
                        viewer,
                        seen,
                        StepForm.EMPTY,
                        investigations.decline(viewer, seen, reason.strip()),
                        "steps.declined",
                        request);
    }

    private Investigation approving(Viewer viewer, String number) {
        Investigation seen = find(viewer, number);
        if (!policy.approves(viewer.organisation(), viewer.person())) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        return seen;
    }

    @PostMapping("/steps/{number}/lift")
    Object lift(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = approving(viewer, number);
        if (missing(reason)) {
            return again(viewer, seen, StepForm.EMPTY, "steps.reason.missing");
        }
        boolean ended = ended(viewer, seen, StepEnds.Why.PERSON, reason);
        return told(seen, ended, "steps.lifted", request);
    }

    @PostMapping("/steps/{number}/done")
    Object done(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        return told(seen, tasks.done(viewer, seen), "steps.hand.done", request);
    }

    @PostMapping("/steps/{number}/not-possible")
    Object notPossible(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = find(viewer, number);
        return missing(reason)
                ? again(viewer, seen, StepForm.EMPTY, "steps.reason.missing")
                : told(seen, tasks.notPossible(viewer, seen, reason.strip()), "steps.hand.noted", request);
    }

    @PostMapping("/steps/{number}/again")
    Object tryAgain(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        Investigation seen = approving(viewer, number);
        return told(seen, tasks.again(viewer, seen), "steps.again.done", request);
    }

    @PostMapping("/steps/{number}/give-up")
    Object giveUp(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Investigation seen = approving(viewer, number);
        return missing(reason)
                ? again(viewer, seen, StepForm.EMPTY, "steps.reason.missing")
                : told(seen, ended(viewer, seen, StepEnds.Why.NOT_POSSIBLE, reason), "steps.give-up.done", request);
    }

    private boolean ended(Viewer viewer, Investigation seen, StepEnds.Why why, String reason) {
        return tenancy.in(
                viewer.organisation(),
                () -> ends.end(viewer.organisation(), seen.id(), why, reason.strip(), viewer.person()));
    }

    private View again(Viewer viewer, Investigation seen, StepForm form, String key) {
        return view.page(viewer, seen, form, List.of(text(key))).withStatus(422);
    }

    private Object after(
            Viewer viewer, Investigation seen, StepForm form, Acted acted, String key, HttpServletRequest request) {
        return switch (acted) {
            case Acted.Done _ -> told(seen, true, key, request);
            case Acted.Meanwhile _ -> told(seen, false, key, request);
            case Acted.FoundAnew(var now) ->
                view.page(viewer, now, form.seeing(now), view.foundAnew(viewer, now, form))
                        .withStatus(409);
            case Acted.Refused(var missing, var says) -> {
                List<String> reasons = new ArrayList<>();
                missing.forEach(need -> reasons.add(view.missing(viewer, need)));
                reasons.addAll(says);
                Investigation now = tenancy.in(
                        viewer.organisation(), () -> rows.find(seen.id()).orElseThrow());
                yield view.page(viewer, now, form, reasons).withStatus(422);
            }
        };
    }

    private Object told(Investigation about, boolean done, String key, HttpServletRequest request) {
        Flash.notice(done ? Notice.Kind.DONE : Notice.Kind.PLAIN, text(done ? key : "steps.before"))
                .keep(request);
        return Redirect.to("/steps/" + about.number());
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}
