package org.lectern.server.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.rulebook.Permission;
import org.lectern.server.policy.pages.VotesPage;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Dates;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is voted on and who stands for an office, kept by whoever answers for the policy. */
@Controller
class VotesController {

    static final String PAGE = "/policy/votes";

    private static final int LONGEST = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.US);

    private final Layouts layouts;
    private final Votes votes;

    VotesController(Layouts layouts, Votes votes) {
        this.layouts = layouts;
        this.votes = votes;
    }

    /** The form as it was sent. */
    private record Sent(String kind, String name, String from, String until) {

        static final Sent NONE = new Sent("", "", "", "");

        boolean wrongName() {
            return name.isBlank() || name.length() > LONGEST;
        }

        boolean wrongUntil() {
            LocalDate first = Dates.typed(from);
            LocalDate last = Dates.typed(until);
            return last == null || (first != null && last.isBefore(first));
        }
    }

    @GetMapping(PAGE)
    View list(Viewer viewer) {
        return page(viewer, Sent.NONE, false);
    }

    private View page(Viewer viewer, Sent sent, boolean checked) {
        viewer.require(Permission.MANAGE_POLICY);
        Layout layout = layouts.of(viewer, "votes.title");
        Messages messages = layout.messages();
        return View.of(
                "policy/votes.jte",
                new VotesPage(
                        layout,
                        votes.list(viewer.organisation()).stream()
                                .map(one -> line(layout, viewer.zone(), one))
                                .toList(),
                        kinds(messages, sent.kind()),
                        field(sent.name(), checked && sent.wrongName(), messages.text("votes.name.wrong", LONGEST)),
                        field(
                                sent.from(),
                                checked && Dates.typed(sent.from()) == null,
                                messages.text("votes.from.wrong")),
                        field(sent.until(), checked && sent.wrongUntil(), messages.text("votes.until.wrong"))));
    }

    private static Field field(String value, boolean wrong, String error) {
        return wrong ? Field.wrong(value, error) : Field.of(value);
    }

    private static List<Option> kinds(Messages messages, String chosen) {
        return Stream.of(Votes.Kind.values())
                .map(kind -> new Option(
                        kind.word(),
                        messages.text("votes.kind." + kind.word()),
                        kind.word().equals(chosen)))
                .toList();
    }

    private static VotesPage.Line line(Layout layout, ZoneId zone, Votes.Vote one) {
        return new VotesPage.Line(
                one.id().toString(),
                one.name(),
                layout.text("votes.kind." + one.kind().word()),
                layout.text(
                        "votes.days",
                        DAY.format(one.begins().atZone(zone)),
                        DAY.format(one.ends().minusNanos(1).atZone(zone))));
    }

    @PostMapping(PAGE)
    Object add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        viewer.require(Permission.MANAGE_POLICY);
        Sent sent = new Sent(kind, name.strip(), from, until);
        LocalDate first = Dates.typed(from);
        LocalDate last = Dates.typed(until);
        if (first == null || last == null || sent.wrongName() || sent.wrongUntil()) {
            return page(viewer, sent, true).withStatus(422);
        }
        votes.add(
                viewer,
                kind.equals(Votes.Kind.PERSON.word()) ? Votes.Kind.PERSON : Votes.Kind.MEASURE,
                sent.name(),
                first.atStartOfDay(viewer.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(viewer.zone()).toInstant());
        return Redirect.to(PAGE);
    }

    @PostMapping(PAGE + "/{id}/end")
    Object end(Viewer viewer, @PathVariable UUID id) {
        viewer.require(Permission.MANAGE_POLICY);
        votes.end(viewer, id);
        return Redirect.to(PAGE);
    }
}
