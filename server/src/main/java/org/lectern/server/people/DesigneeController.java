package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.pages.DesigneesPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Tone;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who does for a time what another role may: the list that the policy asks for, and the form that adds to it. */
@Controller
class DesigneeController {

    private final Layouts layouts;
    private final People people;
    private final Delegations delegations;
    private final Designees designees;
    private final Clock clock;

    DesigneeController(Layouts layouts, People people, Delegations delegations, Designees designees, Clock clock) {
        this.layouts = layouts;
        this.people = people;
        this.delegations = delegations;
        this.designees = designees;
        this.clock = clock;
    }

    @GetMapping("/people/designees")
    View list(Viewer viewer) {
        viewer.require(Permission.READ);
        return page(viewer, DesigneeInput.EMPTY, false);
    }

    private View page(Viewer viewer, DesigneeInput input, boolean checked) {
        List<Delegation> all = delegations.all(viewer.organisation());
        Map<UUID, String> names = people.names(all.stream()
                .flatMap(one -> Stream.of(one.person(), one.givenBy()))
                .map(PersonId::value)
                .toList());
        List<People.RoleInForce> roles = designees.roles(viewer);
        return View.of(
                "people/designees.jte",
                new DesigneesPage(
                        layouts.of(viewer, "designees.title"),
                        all.stream().map(one -> line(viewer, one, names)).toList(),
                        roles.isEmpty()
                                ? null
                                : input.form(
                                        layouts.messages(),
                                        designees.candidates(viewer),
                                        roles,
                                        today(viewer),
                                        checked)));
    }

    private LocalDate today(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate();
    }

    private DesigneesPage.Line line(Viewer viewer, Delegation one, Map<UUID, String> names) {
        Messages messages = layouts.messages();
        boolean over = !one.end().isAfter(clock.instant());
        return new DesigneesPage.Line(
                names.getOrDefault(one.person().value(), ""),
                messages.text("designees.for", one.title()),
                messages.text(
                        "designees.dates",
                        Days.first(one.begins(), viewer.zone()),
                        Days.last(one.ends(), viewer.zone())),
                one.reason(),
                messages.text("designees.by", names.getOrDefault(one.givenBy().value(), "")),
                state(one, messages),
                icon(one, over),
                one.holds(clock.instant()) ? Tone.DONE : Tone.QUIET,
                over || !Designees.mayEnd(viewer, one) ? null : "/people/designees/" + one.id() + "/end");
    }

    private String icon(Delegation one, boolean over) {
        if (over) {
            return "circle-off";
        }
        return one.holds(clock.instant()) ? "user-check" : "clock";
    }

    private String state(Delegation one, Messages messages) {
        Instant now = clock.instant();
        if (one.holds(now)) {
            return messages.text("designees.now");
        }
        if (one.end().isAfter(now)) {
            return messages.text("designees.later");
        }
        return messages.text(one.endedAt() == null ? "designees.lapsed" : "designees.ended");
    }

    @PostMapping("/people/designees")
    Object name(
            Viewer viewer,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        List<People.RoleInForce> roles = designees.roles(viewer);
        if (roles.isEmpty()) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        DesigneeInput input = new DesigneeInput(person, role, from, until, reason);
        Optional<DesigneeInput.Named> named = input.read(designees.candidates(viewer), roles, today(viewer));
        if (named.isEmpty()) {
            return page(viewer, input, true).withStatus(422);
        }
        designees.name(viewer, named.get());
        return said(
                request,
                Notice.Kind.DONE,
                layouts.messages()
                        .text(
                                "designees.done",
                                named.get().member().person().name(),
                                named.get().role().title()));
    }

    private static Object said(HttpServletRequest request, Notice.Kind kind, String text) {
        Flash.notice(kind, text).keep(request);
        return Redirect.to("/people/designees");
    }

    @PostMapping("/people/designees/{id}/end")
    Object end(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        Delegation delegation = find(viewer, id);
        if (delegation == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        if (!Designees.mayEnd(viewer, delegation)) {
            throw new Refusal(Problem.FORBIDDEN, viewer.roleTitle());
        }
        boolean ended = designees.end(viewer, delegation);
        return said(
                request,
                ended ? Notice.Kind.DONE : Notice.Kind.PLAIN,
                layouts.messages().text(ended ? "designees.end.done" : "designees.end.before"));
    }

    private @Nullable Delegation find(Viewer viewer, String id) {
        return delegations.all(viewer.organisation()).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }
}
