package org.lectern.server.concerns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.Permission;
import org.lectern.server.concerns.pages.NewConcernPage;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Notices;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Concerns that came by phone, at the desk, on paper or by e-mail, written down by a person of the library. */
@Controller
class ConcernEntryController {

    private static final List<Report.Source> SOURCES = Arrays.stream(Report.Source.values())
            .filter(source -> source != Report.Source.PAGE)
            .toList();

    private final Layouts layouts;
    private final Organisations organisations;
    private final Notices notices;
    private final Concerns concerns;

    ConcernEntryController(Layouts layouts, Organisations organisations, Notices notices, Concerns concerns) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.notices = notices;
        this.concerns = concerns;
    }

    @GetMapping("/concerns/new")
    View form(Viewer viewer, @RequestParam Map<String, String> fields) {
        viewer.require(Permission.REPORT);
        return page(viewer, ConcernInput.of(fields), false);
    }

    @PostMapping("/concerns/new")
    Object enter(Viewer viewer, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        viewer.require(Permission.REPORT);
        ConcernInput input = ConcernInput.of(fields);
        Report.Source source = input.source();
        Optional<UUID> comment = concerns.comment(viewer.organisation(), input.about());
        boolean known = input.about().isEmpty() || comment.isPresent();
        if (!input.fits() || !known || source == null || source == Report.Source.PAGE) {
            return page(viewer, input, true).withStatus(422);
        }
        Filed filed = concerns.report(
                viewer.organisation(),
                new Report.Said(
                        input.ownReference(),
                        source,
                        input.place(),
                        input.words(),
                        input.name(),
                        input.contact(),
                        input.language(),
                        comment.orElse(null)),
                viewer.person());
        Flash.notice(
                        Notice.Kind.DONE,
                        layouts.messages()
                                .text(
                                        "concerns.new.done",
                                        filed.concern().number(),
                                        filed.reference().text()))
                .keep(request);
        return Redirect.to("/concerns/new");
    }

    private View page(Viewer viewer, ConcernInput input, boolean sent) {
        boolean unknown = !input.about().isEmpty()
                && concerns.comment(viewer.organisation(), input.about()).isEmpty();
        return View.of(
                "concerns/new.jte",
                new NewConcernPage(
                        layouts.of(viewer, "concerns.new"),
                        notices.before(
                                Notices.Asked.CONCERN, organisations.get(viewer.organisation()), layouts.messages()),
                        input.ownReference().text(),
                        Option.each(
                                SOURCES,
                                input.source() == null ? SOURCES.getFirst() : input.source(),
                                Report.Source::word,
                                source -> text("concerns.source." + source.word())),
                        field(input.about(), sent && unknown, "concerns.comment.unknown"),
                        field(input.place(), sent && !input.placeFits(), "concern.place.long"),
                        field(input.words(), sent && !input.wordsFit(), "concerns.new.words.missing"),
                        field(input.name(), sent && !input.nameFits(), "concern.line.long"),
                        field(input.contact(), sent && !input.contactFits(), "concern.line.long"),
                        Option.each(Messages.WRITTEN, input.language(), Locale::toLanguageTag, Languages::named)));
    }

    private Field field(String value, boolean wrong, String key) {
        return wrong ? Field.wrong(value, text(key)) : Field.of(value);
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}
