package org.lectern.server.hosting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.channels.Channels;
import org.lectern.server.channels.Health;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.hosting.pages.LibrariesPage;
import org.lectern.server.inbox.Items;
import org.lectern.server.mail.MailInput;
import org.lectern.server.people.Guests;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Times;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The libraries that a system hosts: that they are there and run, and nothing of what is in them. */
@Controller
class LibrariesController {

    private static final int LONGEST_NAME = 200;

    private final Layouts layouts;
    private final Organisations organisations;
    private final LibraryInvitations invitations;
    private final Tenancy tenancy;
    private final Channels channels;
    private final Items items;
    private final Guests guests;
    private final String version;

    LibrariesController(
            Layouts layouts,
            Organisations organisations,
            LibraryInvitations invitations,
            Tenancy tenancy,
            Channels channels,
            Items items,
            Guests guests,
            @Value("${lectern.version}") String version) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.invitations = invitations;
        this.tenancy = tenancy;
        this.channels = channels;
        this.items = items;
        this.guests = guests;
        this.version = version;
    }

    /** The place is shown to a system that hosts a library already; before that its page is reached from the settings. */
    @Bean
    static RailSource librariesInRail(Organisations organisations) {
        return viewer -> !viewer.may(Permission.MANAGE_PEOPLE)
                        || organisations.hostedBy(viewer.organisation()).isEmpty()
                ? List.of()
                : List.of(new RailPlace(85, "world", "rail.libraries", "/libraries", 0, Permission.MANAGE_PEOPLE));
    }

    @GetMapping("/libraries")
    View libraries(Viewer viewer) {
        refuseUnlessHost(viewer);
        return page(viewer, Field.empty(), Field.empty());
    }

    // A library that is hosted itself invites nobody: one system answers for an installation's guests.
    private void refuseUnlessHost(Viewer viewer) {
        viewer.require(Permission.MANAGE_PEOPLE);
        if (organisations.hostOf(viewer.organisation()).isPresent()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
    }

    private View page(Viewer viewer, Field name, Field email) {
        Times times = layouts.times(viewer);
        return View.of(
                "hosting/libraries.jte",
                new LibrariesPage(
                        layouts.of(viewer, "libraries.title"),
                        organisations.hostedBy(viewer.organisation()).stream()
                                .map(library -> library(viewer, library, times))
                                .toList(),
                        invitations.open(viewer.organisation()).stream()
                                .map(one -> new LibrariesPage.Invited(
                                        one.name(),
                                        one.email(),
                                        times.at(one.expires()),
                                        "/libraries/invitations/" + one.id() + "/withdraw"))
                                .toList(),
                        name,
                        email,
                        version));
    }

    // What is read here of a library is times, numbers and whether a channel is in trouble.
    private LibrariesPage.Library library(Viewer viewer, Organisation library, Times times) {
        List<Health> health = channels.list(library.id()).stream()
                .map(channel -> channels.health(library.id(), channel.id()))
                .toList();
        Instant looked = health.stream()
                .map(Health::lookedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int trouble = (int) health.stream().filter(one -> one.trouble() != null).count();
        return new LibrariesPage.Library(
                library.name(),
                library.slug(),
                health.size(),
                trouble,
                looked == null ? null : times.ago(looked),
                kilobytes(library.id()),
                guests.now(library.id(), new PersonId(viewer.person())).isPresent());
    }

    private int kilobytes(OrganisationId library) {
        return (int) (tenancy.in(library, items::stored) / 1_000);
    }

    @PostMapping("/libraries/invitations")
    Object invite(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        refuseUnlessHost(viewer);
        Messages messages = layouts.messages();
        String wrongName =
                name.isBlank() || name.length() > LONGEST_NAME ? messages.text("libraries.name.wrong") : null;
        String wrongEmail = MailInput.isAddress(email.strip()) ? null : messages.text("form.email.wrong");
        if (wrongName != null || wrongEmail != null) {
            return page(viewer, new Field(name, wrongName), new Field(email, wrongEmail))
                    .withStatus(422);
        }
        invitations.invite(viewer, name, email);
        return said(request, "libraries.invited.done", email.strip());
    }

    @PostMapping("/libraries/invitations/{id}/withdraw")
    Object withdraw(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        refuseUnlessHost(viewer);
        invitations.withdraw(viewer, id);
        return said(request, "libraries.withdrawn");
    }

    private Object said(HttpServletRequest request, String key, Object... arguments) {
        Flash.notice(Notice.Kind.DONE, layouts.messages().text(key, arguments)).keep(request);
        return Redirect.to("/libraries");
    }
}
