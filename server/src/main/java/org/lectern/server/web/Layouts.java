package org.lectern.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Count;
import org.lectern.server.database.Counts;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Csrf;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Layout.Person;
import org.lectern.server.web.pages.Layout.RailEntry;
import org.lectern.server.web.pages.Layout.Theme;
import org.lectern.server.web.pages.Undo;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Builds the frame of a page for the request at hand. */
@Component
public class Layouts {

    private static final String WORDS = Layouts.class.getName() + ".words";

    /** Under this the handbook knows the pages that say what went wrong, whatever was asked for. */
    private static final String ERROR = "/error";

    private final Clock clock;
    private final ObjectProvider<RailSource> rail;
    private final ObjectProvider<Jurisdictions> jurisdictions;
    private final ObjectProvider<Quiet> quiet;
    private final HelpPages help;
    private final ObjectProvider<Counts> counts;
    private final boolean practice;

    Layouts(
            Clock clock,
            ObjectProvider<RailSource> rail,
            ObjectProvider<Jurisdictions> jurisdictions,
            ObjectProvider<Quiet> quiet,
            HelpPages help,
            ObjectProvider<Counts> counts,
            @Value("${lectern.practice}") boolean practice) {
        this.clock = clock;
        this.rail = rail;
        this.jurisdictions = jurisdictions;
        this.quiet = quiet;
        this.help = help;
        this.counts = counts;
        this.practice = practice;
    }

    /** The frame of a page for somebody signed in; the title is a key of the message file with its arguments. */
    public Layout of(Viewer viewer, String titleKey, Object... arguments) {
        return titled(viewer, messages().text(titleKey, arguments));
    }

    /** The frame of a page whose title is a name and not a message. */
    public Layout titled(Viewer viewer, String title) {
        HttpServletRequest request = request();
        String until = quiet(viewer);
        return frame(
                request,
                title,
                new Person(viewer.name(), viewer.roleTitle()),
                viewer.organisationName(),
                rail(viewer, request.getRequestURI(), until == null),
                until,
                csrf(request));
    }

    private @Nullable String quiet(Viewer viewer) {
        return quiet.stream()
                .map(one -> one.until(viewer))
                .filter(Objects::nonNull)
                .findFirst()
                .map(until ->
                        messages().text("quiet.until", times(viewer).at(until).shortText()))
                .orElse(null);
    }

    /** The frame of a page that nobody has to be signed in for; {@code organisation} is the name above it, or null. */
    public Layout open(@Nullable String organisation, String titleKey, Object... arguments) {
        HttpServletRequest request = request();
        return frame(request, messages().text(titleKey, arguments), null, organisation, List.of(), null, csrf(request));
    }

    /** The frame of a page for the public, without a form: no session is begun for it and no cookie set. */
    public Layout published(String organisation, String titleKey, Object... arguments) {
        HttpServletRequest request = request();
        return bare(request, messages().text(titleKey, arguments), organisation, request.getRequestURI());
    }

    /** The frame of a page whose title is a name, open to everybody and without a form: no session is begun for it. */
    public Layout bare(String title) {
        HttpServletRequest request = request();
        return bare(request, title, null, request.getRequestURI());
    }

    /** The frame of an error page, without a form. */
    Layout error(HttpServletRequest request, String title) {
        return bare(request, title, null, ERROR);
    }

    private Layout bare(HttpServletRequest request, String title, @Nullable String organisation, String screen) {
        return new Layout(
                messages(request),
                title,
                null,
                organisation,
                List.of(),
                null,
                practiceLine(messages(request)),
                new Csrf("_csrf", ""),
                messages(request).locale().toLanguageTag(),
                Theme.SYSTEM,
                null,
                null,
                help.addressFor(screen));
    }

    private Layout frame(
            HttpServletRequest request,
            String title,
            @Nullable Person person,
            @Nullable String organisation,
            List<RailEntry> entries,
            @Nullable String quiet,
            Csrf csrf) {
        Messages messages = messages(request);
        // A fragment is put into a page that stands already; what the next page says is not for it.
        Flash flash = request.getHeader("HX-Request") == null ? Flash.take(request) : null;
        return new Layout(
                messages,
                title,
                person,
                organisation,
                entries,
                quiet,
                practiceLine(messages),
                csrf,
                messages.locale().toLanguageTag(),
                Theme.SYSTEM,
                flash == null || flash.undo() != null ? null : new Notice(flash.kind(), flash.text()),
                flash == null ? null : undo(flash),
                help.addressFor(request.getRequestURI()));
    }

    private @Nullable Undo undo(Flash flash) {
        Flash.Way way = flash.undo();
        if (way == null) {
            return null;
        }
        long left = Duration.between(clock.instant(), way.deadline()).toSeconds();
        return left <= 0 ? null : new Undo(flash.text(), way.action(), way.deadline(), (int) left);
    }

    private @Nullable String practiceLine(Messages messages) {
        return practice ? messages.text("practice.line") : null;
    }

    private List<RailEntry> rail(Viewer viewer, String path, boolean numbers) {
        Messages messages = messages();
        List<RailPlace> places = rail.stream()
                .flatMap(source -> source.places(viewer).stream())
                .filter(place -> place.needed() == null || viewer.may(place.needed()))
                .sorted(Comparator.comparingInt(RailPlace::order))
                .toList();
        Map<RailPlace, Integer> waiting = waiting(
                viewer,
                places.stream().filter(place -> numbers || !place.empty()).toList());
        return places.stream()
                .filter(place -> place.empty() || waiting.getOrDefault(place, 0) > 0)
                .map(place -> new RailEntry(
                        place.icon(),
                        messages.text(place.labelKey()),
                        place.href(),
                        numbers ? counted(messages, waiting.getOrDefault(place, 0)) : null,
                        path.equals(place.href()) || path.startsWith(place.href() + "/")))
                .toList();
    }

    /** What waits at each place, counted in one statement for all of them. */
    private Map<RailPlace, Integer> waiting(Viewer viewer, List<RailPlace> places) {
        List<Count> asked = places.stream()
                .map(place -> place.waits().count())
                .filter(Objects::nonNull)
                .toList();
        Iterator<Integer> counted = asked.isEmpty()
                ? Collections.emptyIterator()
                : counts.getObject().of(viewer.organisation(), asked).iterator();
        Map<RailPlace, Integer> waiting = new HashMap<>();
        for (RailPlace place : places) {
            int one = place.waits().count() == null ? 0 : counted.next();
            waiting.put(place, place.waits().reckoned().applyAsInt(one));
        }
        return waiting;
    }

    private static @Nullable String counted(Messages messages, int waiting) {
        return waiting == 0
                ? null
                : messages.text(
                        waiting > RailPlace.COUNTED ? "frame.count.more" : "frame.count",
                        Math.min(waiting, RailPlace.COUNTED));
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }

    /** The texts in the language that the browser asks for. */
    public Messages messages() {
        return messages(request());
    }

    /** The texts in the language that the request asks for and in the words of the organisation that it is for. */
    Messages messages(HttpServletRequest request) {
        return request.getAttribute(WORDS) instanceof Messages words ? words : Messages.of(request.getLocale());
    }

    /** The languages that the browser asks for, the preferred first. */
    public List<Locale> readers() {
        return Collections.list(request().getLocales());
    }

    /** From here on the request at hand is answered in the words of this organisation. */
    public void speakFor(OrganisationId organisation) {
        speak(Messages.of(request().getLocale(), jurisdictions.getObject().of(organisation)));
    }

    /** From here on the request at hand is answered in these texts. */
    public void speak(Messages words) {
        request().setAttribute(WORDS, words);
    }

    /** Writes moments for the viewer, in the zone of their library. */
    public Times times(Viewer viewer) {
        return times(viewer.zone());
    }

    /** Writes moments in a zone, for pages without a viewer. */
    public Times times(ZoneId zone) {
        return new Times(clock, zone, messages());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
