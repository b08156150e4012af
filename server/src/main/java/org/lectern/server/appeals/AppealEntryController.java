package org.lectern.server.appeals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.appeals.pages.NewAppealPage;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Notices;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
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

/** Appeals that came by phone, at the desk, on paper or by e-mail, written down by a person of the library. */
@Controller
class AppealEntryController {

    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_CONTACT = 300;
    private static final List<Appeal.Source> SOURCES = Arrays.stream(Appeal.Source.values())
            .filter(source -> source != Appeal.Source.LINK)
            .toList();

    private final Layouts layouts;
    private final Organisations organisations;
    private final Notices notices;
    private final Appeals appeals;

    AppealEntryController(Layouts layouts, Organisations organisations, Notices notices, Appeals appeals) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.notices = notices;
        this.appeals = appeals;
    }

    /** What was written into the form. */
    private record Input(String number, Appeal.@Nullable Source source, String words, String contact, Locale language) {

        static Input of(Map<String, String> fields) {
            return new Input(
                    fields.getOrDefault("number", "").strip(),
                    Word.find(Appeal.Source.class, fields.getOrDefault("source", "")),
                    Texts.typed(fields.getOrDefault("words", "")),
                    fields.getOrDefault("contact", "").strip(),
                    Messages.WRITTEN.stream()
                            .filter(one -> one.toLanguageTag().equals(fields.getOrDefault("language", "")))
                            .findFirst()
                            .orElse(Locale.US));
        }

        boolean wordsFit() {
            return !words.isEmpty() && words.length() <= LONGEST_WORDS;
        }

        boolean contactFits() {
            return contact.length() <= LONGEST_CONTACT;
        }
    }

    @GetMapping("/appeals/new")
    View form(Viewer viewer, @RequestParam Map<String, String> fields) {
        viewer.require(Permission.DECIDE);
        return page(viewer, Input.of(fields), null, false);
    }

    @PostMapping("/appeals/new")
    Object enter(Viewer viewer, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Input input = Input.of(fields);
        Appeal.@Nullable Source source = input.source();
        Optional<Right> right = appeals.rightAbout(viewer.organisation(), input.number());
        if (right.isEmpty() || source == null || !input.wordsFit() || !input.contactFits()) {
            String error = right.isEmpty() && !input.number().isEmpty() ? text("appeals.new.unknown") : null;
            return page(viewer, input, error, true).withStatus(422);
        }
        Appeals.Words words = new Appeals.Words(source, input.words(), input.contact(), input.language());
        return switch (appeals.file(right.get(), words, viewer.person())) {
            case Filing.Filed(var appeal, var answerBy) -> {
                String by = layouts.times(viewer).at(answerBy).shortText();
                Flash.notice(Notice.Kind.DONE, layouts.messages().text("appeals.new.done", appeal.number(), by))
                        .keep(request);
                yield Redirect.to("/appeals/" + appeal.number());
            }
            case Filing.FiledBefore(var appeal) -> {
                Flash.notice(Notice.Kind.PLAIN, text("appeals.new.before")).keep(request);
                yield Redirect.to("/appeals/" + appeal.number());
            }
            case Filing.ShownAgain() ->
                page(viewer, input, text("appeals.new.shown"), false).withStatus(422);
            case Filing.TooLate(var until) ->
                page(
                                viewer,
                                input,
                                layouts.messages()
                                        .text(
                                                "appeals.new.late",
                                                layouts.times(viewer)
                                                        .at(until.minusSeconds(1))
                                                        .shortText()),
                                false)
                        .withStatus(422);
        };
    }

    private View page(Viewer viewer, Input input, @Nullable String error, boolean sent) {
        return View.of(
                "appeals/new.jte",
                new NewAppealPage(
                        layouts.of(viewer, "appeals.new"),
                        error,
                        notices.before(
                                Notices.Asked.APPEAL, organisations.get(viewer.organisation()), layouts.messages()),
                        field(input.number(), sent && input.number().isEmpty(), "appeals.new.number.missing"),
                        Option.each(
                                SOURCES,
                                input.source() == null ? SOURCES.getFirst() : input.source(),
                                Appeal.Source::word,
                                source -> text("appeals.source." + source.word())),
                        field(input.words(), sent && !input.wordsFit(), "appeals.new.words.missing"),
                        field(input.contact(), sent && !input.contactFits(), "appeals.new.contact.long"),
                        Option.each(Messages.WRITTEN, input.language(), Locale::toLanguageTag, Languages::named)));
    }

    private Field field(String value, boolean wrong, String key) {
        return wrong ? Field.wrong(value, text(key)) : Field.of(value);
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }
}
