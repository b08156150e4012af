package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.calendar.Holidays;
import org.lectern.server.calendar.HoursText;
import org.lectern.server.calendar.Interval;
import org.lectern.server.calendar.SpecialDay;
import org.lectern.server.people.pages.CalendarPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening hours, and the dates that differ: holidays are proposed, and a person confirms each. */
@Controller
class CalendarController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.US);
    private static final int LONGEST_NAME = 100;

    private final Clock clock;
    private final Layouts layouts;
    private final Organisations organisations;
    private final Calendars calendars;

    CalendarController(Clock clock, Layouts layouts, Organisations organisations, Calendars calendars) {
        this.clock = clock;
        this.layouts = layouts;
        this.organisations = organisations;
        this.calendars = calendars;
    }

    @GetMapping("/settings/calendar")
    View calendar(Viewer viewer) {
        return page(viewer, week(viewer), null, new NewDay("", "", "", null, null));
    }

    /** The form of one date as it was sent, and what is wrong with it. */
    private record NewDay(
            String date,
            String name,
            String open,
            @Nullable String wrongDate,
            @Nullable String wrongHours) {}

    private Map<DayOfWeek, Field> week(Viewer viewer) {
        Map<DayOfWeek, Field> week = new HashMap<>();
        List<OpeningHours> hours = organisations.hours(viewer.organisation());
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(
                    day,
                    Field.of(HoursText.write(hours.stream()
                            .filter(one -> one.day() == day)
                            .map(one -> new Interval(one.opens(), one.closes()))
                            .toList())));
        }
        return week;
    }

    private View page(Viewer viewer, Map<DayOfWeek, Field> week, @Nullable String wrongWeek, NewDay day) {
        viewer.require(Permission.MANAGE_PEOPLE);
        LocalDate today = today(viewer);
        List<SpecialDay> kept = calendars.special(viewer.organisation()).stream()
                .filter(one -> !one.date().isBefore(today))
                .toList();
        return View.of(
                "people/calendar.jte",
                new CalendarPage(
                        layouts.of(viewer, "calendar.title"),
                        Arrays.stream(DayOfWeek.values())
                                .map(one -> new CalendarPage.Weekday(
                                        code(one), HoursWords.name(one), week.getOrDefault(one, Field.empty())))
                                .toList(),
                        wrongWeek,
                        kept.stream().map(this::day).toList(),
                        proposed(viewer, today, kept),
                        new Field(day.date(), day.wrongDate()),
                        Field.of(day.name()),
                        new Field(day.open(), day.wrongHours())));
    }

    private LocalDate today(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate();
    }

    private CalendarPage.Day day(SpecialDay day) {
        return new CalendarPage.Day(
                day.date().toString(),
                DAY.format(day.date()),
                day.name(),
                day.closed() ? layouts.messages().text("hours.closed") : HoursText.write(day.open()));
    }

    private List<CalendarPage.Proposal> proposed(Viewer viewer, LocalDate today, List<SpecialDay> kept) {
        return proposals(viewer, today).stream()
                .filter(holiday -> kept.stream().noneMatch(day -> day.date().equals(holiday.date())))
                .filter(holiday -> !calendars.notKept(viewer.organisation(), holiday.date(), holiday.name()))
                .map(holiday -> new CalendarPage.Proposal(
                        holiday.date().toString(), DAY.format(holiday.date()), holiday.name()))
                .toList();
    }

    /** The holidays of the next twelve months. */
    private List<Holidays.Proposal> proposals(Viewer viewer, LocalDate today) {
        Organisation organisation = organisations.get(viewer.organisation());
        LocalDate end = today.plusYears(1);
        return Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year ->
                        Holidays.of(organisation.country(), organisation.region(), Year.of(year), Locale.US).stream())
                .filter(holiday ->
                        !holiday.date().isBefore(today) && holiday.date().isBefore(end))
                .toList();
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/settings/calendar/week")
    Object keepWeek(Viewer viewer, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Map<DayOfWeek, Field> week = new HashMap<>();
        List<OpeningHours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String written = fields.getOrDefault(code(day), "").strip();
            Optional<List<Interval>> read = HoursText.read(written);
            week.put(day, read.isPresent() ? Field.of(written) : Field.wrong(written, text("calendar.hours.wrong")));
            read.ifPresent(all -> all.forEach(one -> hours.add(new OpeningHours(day, one.opens(), one.closes()))));
        }
        boolean wrong = week.values().stream().anyMatch(field -> field.error() != null);
        if (wrong || hours.isEmpty()) {
            return page(viewer, week, wrong ? null : text("start.hours.never"), new NewDay("", "", "", null, null))
                    .withStatus(422);
        }
        calendars.keepWeek(viewer.organisation(), new PersonId(viewer.person()), hours);
        return kept(request);
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }

    private Object kept(HttpServletRequest request) {
        Flash.notice(Notice.Kind.DONE, text("calendar.kept")).keep(request);
        return Redirect.to("/settings/calendar");
    }

    @PostMapping("/settings/calendar/days")
    Object keepDay(
            Viewer viewer,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String open,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Optional<LocalDate> day = date(date);
        Optional<List<Interval>> hours = HoursText.read(open);
        if (day.isEmpty() || hours.isEmpty() || name.length() > LONGEST_NAME) {
            return page(
                            viewer,
                            week(viewer),
                            null,
                            new NewDay(
                                    date,
                                    name,
                                    open,
                                    day.isEmpty() ? text("calendar.date.wrong") : null,
                                    hours.isEmpty() ? text("calendar.hours.wrong") : null))
                    .withStatus(422);
        }
        String called = name.isBlank() ? text("calendar.day.unnamed") : name.strip();
        calendars.keep(
                viewer.organisation(), new PersonId(viewer.person()), new SpecialDay(day.get(), called, hours.get()));
        return kept(request);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() < 2000 || date.getYear() > 2100 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Confirms the holidays that are ticked, and puts the others aside. */
    @PostMapping("/settings/calendar/holidays")
    Object confirm(
            Viewer viewer,
            @RequestParam(name = "closed", required = false) @Nullable List<String> closed,
            HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        PersonId by = new PersonId(viewer.person());
        LocalDate today = today(viewer);
        List<String> kept = closed == null ? List.of() : closed;
        List<SpecialDay> before = calendars.special(viewer.organisation());
        for (Holidays.Proposal holiday : proposals(viewer, today)) {
            boolean known = before.stream().anyMatch(day -> day.date().equals(holiday.date()));
            if (kept.contains(holiday.date().toString()) && !known) {
                calendars.keep(viewer.organisation(), by, new SpecialDay(holiday.date(), holiday.name(), List.of()));
            } else if (!known && !calendars.notKept(viewer.organisation(), holiday.date(), holiday.name())) {
                calendars.keepNot(viewer.organisation(), by, holiday.date(), holiday.name());
            }
        }
        return kept(request);
    }

    @PostMapping("/settings/calendar/days/{date}/remove")
    Object remove(Viewer viewer, @PathVariable String date, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        date(date).ifPresent(day -> calendars.remove(viewer.organisation(), new PersonId(viewer.person()), day));
        return kept(request);
    }
}
