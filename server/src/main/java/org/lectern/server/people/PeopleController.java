package org.lectern.server.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.pages.PeoplePage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who works here, and what each role may do. */
@Controller
class PeopleController {

    private final Layouts layouts;
    private final People people;
    private final Passwords passwords;

    PeopleController(Layouts layouts, People people, Passwords passwords) {
        this.layouts = layouts;
        this.people = people;
        this.passwords = passwords;
    }

    @Bean
    static RailSource peopleInRail() {
        return _ -> List.of(new RailPlace(40, "users", "rail.people", "/people", 0, Permission.READ));
    }

    @GetMapping("/people")
    View people(Viewer viewer) {
        viewer.require(Permission.READ);
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
                                .toList()));
    }

    private PeoplePage.Member member(Viewer viewer, Member member, Set<UUID> without) {
        return new PeoplePage.Member(
                member.person().name(),
                member.person().email(),
                member.title(),
                member.person().id().value().equals(viewer.person()),
                note(member, without));
    }

    private @Nullable String note(Member member, Set<UUID> without) {
        if (!without.contains(member.person().id().value())) {
            return null;
        }
        boolean byLink = member.permissions().equals(Set.of(Permission.SECOND));
        return layouts.messages().text(byLink ? "people.note.by-link" : "people.note.no-password");
    }

    private PeoplePage.Role role(People.RoleInForce role) {
        return new PeoplePage.Role(role.title(), PermissionWords.of(layouts.messages(), role.permissions()), null);
    }
}
