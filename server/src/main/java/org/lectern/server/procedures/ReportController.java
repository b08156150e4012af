package org.lectern.server.procedures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Part;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Word;
import org.lectern.rulebook.Work;
import org.lectern.server.database.Identifiers;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.pages.ReportPage;
import org.lectern.server.procedures.pages.ReportsPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody says that something has happened, of what the policy in force wants something done about. */
@Controller
class ReportController {

    private static final int LONGEST = 5000;

    private final Clock clock;
    private final Layouts layouts;
    private final People people;
    private final Policies policies;
    private final Matters matters;
    private final Comments comments;
    private final ObjectProvider<OwnForm> ownForms;

    ReportController(
            Clock clock,
            Layouts layouts,
            People people,
            Policies policies,
            Matters matters,
            Comments comments,
            ObjectProvider<OwnForm> ownForms) {
        this.ownForms = ownForms;
        this.comments = comments;
        this.clock = clock;
        this.layouts = layouts;
        this.people = people;
        this.policies = policies;
        this.matters = matters;
    }

    /** What the viewer may say: what the policy knows; what opens a matter against somebody only whom it names may open. */
    private List<Work> offered(Viewer viewer, Trigger trigger) {
        if (trigger.source() != Trigger.Source.PERSON) {
            return List.of();
        }
        Member member = member(viewer);
        return matters.after(viewer.organisation(), trigger).stream()
                .filter(work -> trigger != Trigger.CONDUCT_OPENED
                        || (work.step(1).who() instanceof Who.InRole(String role) && member.holds(role)))
                .toList();
    }

    private Member member(Viewer viewer) {
        return people.member(viewer.organisation(), new PersonId(viewer.person()))
                .orElseThrow();
    }

    @GetMapping("/tasks/new")
    View choose(Viewer viewer, @RequestParam(defaultValue = "") String about) {
        viewer.require(Permission.REPORT);
        String behind = comments.of(viewer, about) == null ? "" : "?about=" + about;
        Layout layout = layouts.of(viewer, "tasks.report");
        Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
        StepWords words = new StepWords(layout.messages(), List.of());
        return View.of(
                "procedures/reports.jte",
                new ReportsPage(
                        layout,
                        Stream.of(Trigger.values())
                                .filter(trigger -> behind.isEmpty() || trigger.ofComment())
                                .filter(trigger -> !offered(viewer, trigger).isEmpty())
                                .map(trigger -> new ReportsPage.Choice(
                                        ownForm(trigger).orElse("/tasks/new/" + trigger.word()) + behind,
                                        layout.text("report." + trigger.word()),
                                        layout.text("report.to", to(rulebook, words, offered(viewer, trigger)))))
                                .toList()));
    }

    private Optional<String> ownForm(Trigger trigger) {
        return ownForms.stream()
                .filter(one -> one.trigger() == trigger)
                .map(OwnForm::address)
                .findFirst();
    }

    /** Who is to do something first. */
    private static String to(Rulebook rulebook, StepWords words, List<Work> all) {
        return all.stream()
                .map(work ->
                        work.step(work.trigger().isFirstStep() && work.steps().size() > 1 ? 2 : 1))
                .map(step -> words.would(rulebook, step.who()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/tasks/new/{word}")
    View form(Viewer viewer, @PathVariable String word, @RequestParam(defaultValue = "") String about) {
        Trigger trigger = trigger(viewer, word);
        comments.of(viewer, trigger, about);
        return page(viewer, trigger, Identifiers.next(clock), about, Field.empty(), Map.of(), false);
    }

    private Trigger trigger(Viewer viewer, String word) {
        viewer.require(Permission.REPORT);
        Trigger trigger = Word.find(Trigger.class, word);
        if (trigger == null
                || ownForm(trigger).isPresent()
                || offered(viewer, trigger).isEmpty()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return trigger;
    }

    private static Set<Part> parts(List<Work> all) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        all.forEach(work -> parts.addAll(work.parts()));
        return parts;
    }

    private View page(
            Viewer viewer,
            Trigger trigger,
            UUID report,
            String about,
            Field words,
            Map<Part, PersonId> named,
            boolean sent) {
        List<Work> all = offered(viewer, trigger);
        Rulebook rulebook = policies.inForce(viewer.organisation()).rulebook();
        String title = layouts.messages().text("report." + trigger.word());
        Layout layout = layouts.titled(viewer, title);
        StepWords says = new StepWords(layout.messages(), List.of());
        return View.of(
                "procedures/report.jte",
                new ReportPage(
                        layout,
                        "/tasks/new/" + trigger.word(),
                        report.toString(),
                        about,
                        title,
                        layout.text("report.asks." + trigger.word()),
                        all.stream()
                                .map(work -> new ReportPage.Next(
                                        layout.text("report.next", to(rulebook, says, List.of(work))),
                                        work.clause().place()))
                                .toList(),
                        words,
                        parts(all).stream()
                                .map(part -> new ReportPage.PartField(
                                        "part-" + part.name(),
                                        layout.text("report.part." + part.name()),
                                        options(viewer, layout, named.get(part)),
                                        sent && !named.containsKey(part) ? layout.text("report.part.missing") : null))
                                .toList(),
                        all.stream().allMatch(work -> work.kind().confidential())));
    }

    private List<Option> options(Viewer viewer, Layout layout, @Nullable PersonId chosen) {
        Stream<Option> nobody = Stream.of(new Option("", layout.text("report.part.choose"), chosen == null));
        return Stream.concat(
                        nobody,
                        people.members(viewer.organisation()).stream()
                                .filter(ReportController::worksHere)
                                .map(member -> new Option(
                                        member.person().id().toString(),
                                        layout.text(
                                                "report.part.person",
                                                member.person().name(),
                                                member.title()),
                                        member.person().id().equals(chosen))))
                .toList();
    }

    // Who only answers links of second looks has no part in such a matter.
    private static boolean worksHere(Member member) {
        return member.permissions().contains(Permission.READ)
                || member.permissions().contains(Permission.REPORT);
    }

    @PostMapping("/tasks/new/{word}")
    Object report(
            Viewer viewer,
            @PathVariable String word,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        Trigger trigger = trigger(viewer, word);
        UUID report = report(fields.getOrDefault("report", ""));
        String about = fields.getOrDefault("about", "");
        UUID comment = comments.of(viewer, trigger, about);
        String said = Texts.typed(fields.getOrDefault("words", ""));
        Map<Part, PersonId> named = new EnumMap<>(Part.class);
        Set<Part> wanted = parts(offered(viewer, trigger));
        for (Member member : people.members(viewer.organisation())) {
            wanted.stream()
                    .filter(part -> member.person().id().toString().equals(fields.get("part-" + part.name())))
                    .forEach(part -> named.put(part, member.person().id()));
        }
        boolean wrong = said.isEmpty() || said.length() > LONGEST;
        if (wrong || named.size() < wanted.size()) {
            Field again = wrong
                    ? Field.wrong(said, layouts.messages().text("report.words.missing", LONGEST))
                    : Field.of(said);
            return page(viewer, trigger, report, about, again, named, true).withStatus(422);
        }
        // The same from the same form counts once; what is written anew on a page that somebody went back to is another
        // report.
        String once =
                String.join("\n", report.toString(), viewer.person().toString(), word, about, named.toString(), said);
        List<Matter> begun = matters.begin(
                viewer.organisation(),
                new Occasion(
                        trigger,
                        Identifiers.of(once),
                        comment,
                        said,
                        new PersonId(viewer.person()),
                        named,
                        clock.instant()));
        if (begun.isEmpty()) {
            Flash.notice(Notice.Kind.DONE, layouts.messages().text("report.before"))
                    .keep(request);
            return Redirect.to("/tasks");
        }
        Flash.notice(
                        Notice.Kind.DONE,
                        layouts.messages().text("report.done", begun.getFirst().number()))
                .keep(request);
        return Redirect.to("/tasks/" + begun.getFirst().number());
    }

    private UUID report(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return Identifiers.next(clock);
        }
    }
}
