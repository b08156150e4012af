package org.lectern.server.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.publishing.pages.PublicNamesPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who writes for the library under their role alone, for whoever answers for its people. */
@Controller
class PublicNamesController {

    private static final int LONGEST = 300;

    private final Layouts layouts;
    private final People people;
    private final PublicNames names;

    PublicNamesController(Layouts layouts, People people, PublicNames names) {
        this.layouts = layouts;
        this.people = people;
        this.names = names;
    }

    @GetMapping("/public-names")
    View list(Viewer viewer) {
        return page(viewer, Field.empty(), "");
    }

    private View page(Viewer viewer, Field reason, String chosen) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Layout layout = layouts.of(viewer, "public-names.title");
        Map<UUID, PublicNames.Standing> now = names.now(viewer.organisation()).stream()
                .collect(Collectors.toMap(PublicNames.Standing::person, Function.identity()));
        return View.of(
                "publishing/public-names.jte",
                new PublicNamesPage(
                        layout,
                        now.values().stream()
                                .map(one -> line(viewer, layout, one))
                                .toList(),
                        writers(viewer).stream()
                                .filter(one ->
                                        !now.containsKey(one.person().id().value()))
                                .map(one -> option(layout, one, chosen))
                                .toList(),
                        reason));
    }

    private List<Member> writers(Viewer viewer) {
        return people.members(viewer.organisation()).stream()
                .filter(member -> member.permissions().contains(Permission.PUBLISH))
                .toList();
    }

    private PublicNamesPage.Line line(Viewer viewer, Layout layout, PublicNames.Standing one) {
        Map<UUID, String> known = people.names(List.of(one.person(), one.letBy()));
        Optional<Member> member = people.member(viewer.organisation(), new PersonId(one.person()));
        return new PublicNamesPage.Line(
                one.person().toString(),
                known.getOrDefault(one.person(), ""),
                member.map(Member::title).orElse(""),
                one.reason(),
                layout.text(
                        "public-names.by",
                        known.getOrDefault(one.letBy(), ""),
                        layouts.times(viewer).at(one.since()).shortText()));
    }

    private static Option option(Layout layout, Member member, String chosen) {
        String id = member.person().id().toString();
        return new Option(
                id, layout.text("report.part.person", member.person().name(), member.title()), id.equals(chosen));
    }

    @PostMapping("/public-names")
    Object let(
            Viewer viewer,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String reason) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Optional<Member> member = writers(viewer).stream()
                .filter(one -> one.person().id().toString().equals(person))
                .findFirst();
        String why = reason.strip();
        if (member.isEmpty() || why.isEmpty() || why.length() > LONGEST) {
            Field wrong = Field.wrong(why, layouts.messages().text("public-names.wrong", LONGEST));
            return page(viewer, wrong, person).withStatus(422);
        }
        names.let(viewer, member.get().person().id().value(), why);
        return Redirect.to("/public-names");
    }

    @PostMapping("/public-names/{person}/end")
    Object end(Viewer viewer, @PathVariable UUID person) {
        viewer.require(Permission.MANAGE_PEOPLE);
        names.end(viewer, person);
        return Redirect.to("/public-names");
    }
}
