package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.mail.MailInput;
import org.lectern.server.people.pages.PeoplePage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here, and what each role may do. */
@Controller
class PeopleController {

    private final Layouts layouts;
    private final People people;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Memberships memberships;

    PeopleController(
            Layouts layouts, People people, Passwords passwords, Invitations invitations, Memberships memberships) {
        this.layouts = layouts;
        this.people = people;
        this.passwords = passwords;
        this.invitations = invitations;
        this.memberships = memberships;
    }

    @Bean
    static RailSource peopleInRail() {
        return _ -> List.of(new RailPlace(40, "users", "rail.people", "/people", 0, Permission.READ));
    }

    @GetMapping("/people")
    View people(Viewer viewer) {
        viewer.require(Permission.READ);
        return page(viewer, Field.empty(), Field.empty(), "", null);
    }

    /** Adds somebody in a role and tells them; who has no password is sent a link to set one. */
    @PostMapping("/people")
    Object add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Messages messages = layouts.messages();
        String wrongName = name.isBlank() || name.length() > 100 ? messages.text("people.add.name.wrong") : null;
        String wrongEmail = MailInput.isAddress(email.strip()) ? null : messages.text("form.email.wrong");
        String wrongRole = people.roles(viewer.organisation()).stream()
                        .anyMatch(one -> one.id().equals(role))
                ? null
                : messages.text("people.add.role.wrong");
        if (wrongName != null || wrongEmail != null || wrongRole != null) {
            return page(viewer, new Field(name, wrongName), new Field(email, wrongEmail), role, wrongRole)
                    .withStatus(422);
        }
        if (!kept(viewer, name, email.strip(), role)) {
            String last = messages.text("membership.last", name.strip());
            return page(viewer, Field.of(name), Field.of(email), role, last).withStatus(409);
        }
        Flash.notice(Notice.Kind.DONE, messages.text("people.add.done", name.strip()))
                .keep(request);
        return Redirect.to("/people");
    }

    /** Adds them, or gives who is here already the role; false where nobody would be left who manages people. */
    private boolean kept(Viewer viewer, String name, String email, String role) {
        Optional<Member> here = people.members(viewer.organisation()).stream()
                .filter(member -> member.person().email().equalsIgnoreCase(email))
                .findFirst();
        if (here.isPresent()) {
            return memberships.change(viewer, here.get(), role) == Memberships.Outcome.DONE;
        }
        invitations.invite(viewer, name, email, role);
        return true;
    }

    private View page(Viewer viewer, Field name, Field email, String chosen, @Nullable String wrongRole) {
        List<Member> members = people.members(viewer.organisation());
        Set<UUID> without = passwords.without(
                members.stream().map(member -> member.person().id().value()).toList());
        return View.of(
                "people/people.jte",
                new PeoplePage(
                        layouts.of(viewer, "people.title"),
                        members.stream()
                                .map(member -> member(viewer, member, without))
                                .toList(),
                        people.roles(viewer.organisation()).stream()
                                .map(this::role)
                                .toList(),
                        viewer.may(Permission.MANAGE_PEOPLE)
                                ? new PeoplePage.Newcomer(
                                        name, email, options(people.roles(viewer.organisation()), chosen), wrongRole)
                                : null));
    }

    private PeoplePage.Member member(Viewer viewer, Member member, Set<UUID> without) {
        return new PeoplePage.Member(
                member.person().name(),
                member.person().email(),
                member.title(),
                member.person().id().value().equals(viewer.person()),
                note(member, without),
                !byLink(member),
                StandIns.of(layouts.messages(), member, viewer.zone()),
                managed(viewer, member) ? "/people/" + member.person().id() : null,
                managed(viewer, member) && member.signsIn()
                        ? "/people/" + member.person().id() + "/link"
                        : null);
    }

    private static boolean managed(Viewer viewer, Member member) {
        return viewer.may(Permission.MANAGE_PEOPLE)
                && !member.person().id().value().equals(viewer.person());
    }

    private @Nullable String note(Member member, Set<UUID> without) {
        if (!without.contains(member.person().id().value())) {
            return null;
        }
        return layouts.messages().text(byLink(member) ? "people.note.by-link" : "people.note.no-password");
    }

    private static boolean byLink(Member member) {
        return member.permissions().equals(Set.of(Permission.SECOND));
    }

    /** The roles to choose from. */
    static List<Option> options(List<People.RoleInForce> roles, String chosen) {
        return roles.stream()
                .map(role -> new Option(role.id(), role.title(), role.id().equals(chosen)))
                .toList();
    }

    private PeoplePage.Role role(People.RoleInForce role) {
        return new PeoplePage.Role(role.title(), PermissionWords.of(layouts.messages(), role.permissions()), null);
    }
}
