package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.pages.MembershipPage;
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

/** One person of the organisation, for who manages people: another title for them, or the end of their work here. */
@Controller
class MembershipController {

    private final Layouts layouts;
    private final People people;
    private final Memberships memberships;

    MembershipController(Layouts layouts, People people, Memberships memberships) {
        this.layouts = layouts;
        this.people = people;
        this.memberships = memberships;
    }

    @GetMapping("/people/{person}")
    View membership(Viewer viewer, @PathVariable UUID person) {
        return page(viewer, other(viewer, person), null, null);
    }

    /** Whoever is not the viewer, who neither takes themselves out nor makes themselves more. */
    private Member other(Viewer viewer, UUID person) {
        viewer.require(Permission.MANAGE_PEOPLE);
        return people.member(viewer.organisation(), new PersonId(person))
                .filter(_ -> !person.equals(viewer.person()))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    @PostMapping("/people/{person}/role")
    Object change(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request) {
        Member member = other(viewer, person);
        if (people.roles(viewer.organisation()).stream()
                .noneMatch(one -> one.id().equals(role))) {
            return page(viewer, member, layouts.messages().text("people.add.role.wrong"), null)
                    .withStatus(422);
        }
        return switch (memberships.change(viewer, member, role)) {
            case DONE -> told(request, Notice.Kind.DONE, "membership.changed", member);
            case GONE -> told(request, Notice.Kind.WRONG, "membership.gone", member);
            case LAST_WHO_MANAGES ->
                page(
                                viewer,
                                member,
                                layouts.messages()
                                        .text("membership.last", member.person().name()),
                                null)
                        .withStatus(409);
        };
    }

    @PostMapping("/people/{person}/end")
    Object end(Viewer viewer, @PathVariable UUID person, HttpServletRequest request) {
        Member member = other(viewer, person);
        return switch (memberships.end(viewer, member)) {
            case DONE -> told(request, Notice.Kind.DONE, "membership.ended", member);
            case GONE -> told(request, Notice.Kind.WRONG, "membership.gone", member);
            case LAST_WHO_MANAGES ->
                page(
                                viewer,
                                member,
                                null,
                                layouts.messages()
                                        .text("membership.last", member.person().name()))
                        .withStatus(409);
        };
    }

    private Object told(HttpServletRequest request, Notice.Kind kind, String key, Member member) {
        Flash.notice(kind, layouts.messages().text(key, member.person().name())).keep(request);
        return Redirect.to("/people");
    }

    private View page(Viewer viewer, Member member, @Nullable String wrongRole, @Nullable String wrongEnd) {
        return View.of(
                "people/membership.jte",
                new MembershipPage(
                        layouts.titled(viewer, member.person().name()),
                        "/people/" + member.person().id(),
                        member.person().name(),
                        member.title(),
                        PeopleController.options(people.roles(viewer.organisation()), member.role()),
                        wrongRole,
                        wrongEnd));
    }
}
