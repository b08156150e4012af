package org.lectern.server.attention;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.attention.pages.AttentionPage;
import org.lectern.server.calendar.WorkCalendar;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Calendars;
import org.lectern.server.people.HoursWords;
import org.lectern.server.people.PersonId;
import org.lectern.server.web.AccountPlace;
import org.lectern.server.web.AccountSource;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When a person is written to, what is covered for them, and leaving them alone for today. */
@Controller
class AttentionController implements AccountSource {

    private static final String HERE = "/account/attention";

    private final Layouts layouts;
    private final Clock clock;
    private final Choices choices;
    private final Calendars calendars;
    private final Tenancy tenancy;
    private final Mornings mornings;

    AttentionController(
            Layouts layouts, Clock clock, Choices choices, Calendars calendars, Tenancy tenancy, Mornings mornings) {
        this.tenancy = tenancy;
        this.mornings = mornings;
        this.layouts = layouts;
        this.clock = clock;
        this.choices = choices;
        this.calendars = calendars;
    }

    @Override
    public AccountPlace place(Viewer viewer) {
        return new AccountPlace(20, "attention.title", says(viewer, choices.of(viewer)), HERE, "attention.change");
    }

    /** When the next message comes, in a sentence. */
    private String says(Viewer viewer, Choice choice) {
        Instant next = choice.next(calendar(viewer), clock.instant());
        return next == null
                ? layouts.messages().text("attention.next.never")
                : layouts.messages()
                        .text("attention.next", layouts.times(viewer).at(next).shortText());
    }

    private WorkCalendar calendar(Viewer viewer) {
        return calendars.of(viewer.organisation()).calendar();
    }

    @GetMapping("/account/attention")
    View attention(Viewer viewer) {
        Choice choice = choices.of(viewer);
        return page(viewer, choice, Field.of(AttentionInput.written(choice.times())));
    }

    private View page(Viewer viewer, Choice choice, Field times) {
        Layout layout = layouts.of(viewer, "attention.title");
        Instant until = choice.muted(clock.instant()) ? choice.mutedUntil() : null;
        return View.of(
                "attention/attention.jte",
                new AttentionPage(
                        layout,
                        says(viewer, choice),
                        choice.atOpening(),
                        times,
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Option(
                                        AttentionInput.code(day),
                                        HoursWords.name(day),
                                        choice.days().contains(day)))
                                .toList(),
                        Choice.MAY_HURT.stream()
                                .map(label -> new Option(
                                        label,
                                        layout.text("label." + label),
                                        choice.veiled().contains(label)))
                                .toList(),
                        choice.grey(),
                        layouts.times(viewer).atOrNull(until)));
    }

    @PostMapping("/account/attention/mail")
    Object writeAt(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String opening,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") List<String> days,
            HttpServletRequest request) {
        List<LocalTime> further = AttentionInput.times(times);
        Choice before = choices.of(viewer);
        if (further == null) {
            Choice sent = before.written(opening != null, before.times(), AttentionInput.days(days));
            return page(viewer, sent, Field.wrong(times, layouts.messages().text("attention.times.wrong")))
                    .withStatus(422);
        }
        return keep(viewer, before.written(opening != null, further, AttentionInput.days(days)), request);
    }

    @PostMapping("/account/attention/veils")
    ResponseEntity<Void> veil(
            Viewer viewer,
            @RequestParam(defaultValue = "") List<String> veiled,
            @RequestParam(required = false) @Nullable String grey,
            HttpServletRequest request) {
        return keep(viewer, choices.of(viewer).veiling(AttentionInput.labels(veiled), grey != null), request);
    }

    @PostMapping("/account/attention/mute")
    ResponseEntity<Void> mute(Viewer viewer, HttpServletRequest request) {
        return keep(viewer, choices.of(viewer).muted(calendar(viewer), clock.instant()), request);
    }

    @PostMapping("/account/attention/unmute")
    ResponseEntity<Void> unmute(Viewer viewer, HttpServletRequest request) {
        return keep(viewer, choices.of(viewer).mutedUntil(null), request);
    }

    private ResponseEntity<Void> keep(Viewer viewer, Choice choice, HttpServletRequest request) {
        tenancy.run(viewer.organisation(), () -> {
            choices.keep(viewer.organisation(), new PersonId(viewer.person()), choice);
            mornings.look(viewer.organisation());
        });
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("attention.kept"))
                .keep(request);
        return Redirect.to(HERE);
    }
}
