package org.lectern.server.hosting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.database.Identifiers;
import org.lectern.server.hosting.pages.SharingPage;
import org.lectern.server.people.Guest;
import org.lectern.server.people.Guests;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.people.Person;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a hosted library shows to persons of its system, and until when; by who manages people there. */
@Controller
class SharingController {

    private final Layouts layouts;
    private final Organisations organisations;
    private final People people;
    private final Guests guests;
    private final Sharing sharing;
    private final Clock clock;
    private final String publicUrl;

    SharingController(
            Layouts layouts,
            Organisations organisations,
            People people,
            Guests guests,
            Sharing sharing,
            Clock clock,
            @Value("${lectern.public-url}") String publicUrl) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.people = people;
        this.guests = guests;
        this.sharing = sharing;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/settings/sharing")
    View standing(Viewer viewer) {
        Organisation host = host(viewer);
        return page(viewer, host, new SharingPage.Form(Field.empty(), Field.empty(), true, false, null));
    }

    private Organisation host(Viewer viewer) {
        viewer.require(Permission.MANAGE_PEOPLE);
        return organisations.hostOf(viewer.organisation()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private View page(Viewer viewer, Organisation host, SharingPage.Form form) {
        List<Guest> all = guests.all(viewer.organisation());
        Map<UUID, String> names =
                people.names(all.stream().map(guest -> guest.person().value()).toList());
        Instant now = clock.instant();
        return View.of(
                "hosting/sharing.jte",
                new SharingPage(
                        layouts.of(viewer, "sharing.title", host.name()),
                        host.name(),
                        all.stream()
                                .map(guest -> line(
                                        viewer,
                                        guest,
                                        names.getOrDefault(guest.person().value(), ""),
                                        now))
                                .toList(),
                        form));
    }

    private SharingPage.Line line(Viewer viewer, Guest guest, String name, Instant now) {
        Instant end = guest.endedAt() == null ? guest.ends() : guest.endedAt();
        return new SharingPage.Line(
                name,
                shows(layouts.messages(), guest.comments(), guest.record()),
                layouts.times(viewer).at(end),
                guest.holds(now) ? "/settings/sharing/" + guest.id() + "/end" : null);
    }

    private static String shows(Messages messages, boolean comments, boolean record) {
        return messages.text(comments && record ? "sharing.both" : comments ? "sharing.comments" : "sharing.record");
    }

    /** Lets somebody in. The person is named by their address; who works at the system is not listed for its libraries. */
    @PostMapping("/settings/sharing")
    Object letIn(
            Viewer viewer,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String comments,
            @RequestParam(defaultValue = "") String record,
            HttpServletRequest request) {
        Organisation host = host(viewer);
        Messages messages = layouts.messages();
        Optional<Person> person = people.withEmail(email)
                .flatMap(one -> people.member(host.id(), one.id()))
                .filter(Member::signsIn)
                .filter(one ->
                        people.member(viewer.organisation(), one.person().id()).isEmpty())
                .map(Member::person);
        LocalDate last = Dates.typed(until);
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        boolean rightDay = last != null && !last.isBefore(today) && last.isBefore(today.plusYears(1));
        boolean nothing = comments.isEmpty() && record.isEmpty();
        if (person.isEmpty() || last == null || !rightDay || nothing) {
            return page(
                            viewer,
                            host,
                            new SharingPage.Form(
                                    new Field(
                                            email,
                                            person.isEmpty()
                                                    ? messages.text("sharing.email.wrong", host.name())
                                                    : null),
                                    new Field(until, rightDay ? null : messages.text("sharing.until.wrong")),
                                    !comments.isEmpty(),
                                    !record.isEmpty(),
                                    nothing ? messages.text("sharing.what.wrong") : null))
                    .withStatus(422);
        }
        Guest guest = new Guest(
                Identifiers.next(clock),
                person.get().id(),
                !comments.isEmpty(),
                !record.isEmpty(),
                new PersonId(viewer.person()),
                last.plusDays(1).atStartOfDay(viewer.zone()).toInstant(),
                null);
        sharing.letIn(
                viewer,
                guest,
                person.get(),
                messages.text("mail.shared.subject", viewer.organisationName()),
                messages.text(
                        "mail.shared.body",
                        person.get().name(),
                        viewer.organisationName(),
                        shows(messages, guest.comments(), guest.record()),
                        last.toString(),
                        publicUrl));
        return said(request, "sharing.done", person.get().name());
    }

    @PostMapping("/settings/sharing/{id}/end")
    Object end(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        sharing.end(viewer, id);
        return said(request, "sharing.ended");
    }

    private Object said(HttpServletRequest request, String key, Object... arguments) {
        Flash.notice(Notice.Kind.DONE, layouts.messages().text(key, arguments)).keep(request);
        return Redirect.to("/settings/sharing");
    }
}
