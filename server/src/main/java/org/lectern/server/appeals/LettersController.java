package org.lectern.server.appeals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Word;
import org.lectern.server.appeals.LetterView.Chosen;
import org.lectern.server.appeals.pages.LettersPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters that wait for a person who sends them: their words to copy, and what became of each. */
@Controller
class LettersController {

    static final int LONGEST = 1000;
    private static final int LONGEST_TOLD = 3000;

    private final Layouts layouts;
    private final Letters letters;
    private final LetterText text;
    private final LetterView view;
    private final LetterWindow window;

    LettersController(Layouts layouts, Letters letters, LetterText text, LetterView view, LetterWindow window) {
        this.layouts = layouts;
        this.letters = letters;
        this.text = text;
        this.view = view;
        this.window = window;
    }

    @GetMapping("/letters")
    View list(Viewer viewer) {
        viewer.require(Permission.DECIDE);
        return View.of("appeals/letters.jte", view.list(viewer, LettersPage.Several.EMPTY));
    }

    @GetMapping("/letters/{id}")
    View letter(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String told) {
        viewer.require(Permission.DECIDE);
        Letter letter = find(viewer, id);
        Chosen chosen = chosen(letter, lang, link, told == null ? letter.told() : told);
        return view.page(viewer, letter, chosen, null, Field.of(chosen.told()), Field.empty());
    }

    private Letter find(Viewer viewer, UUID id) {
        return letters.find(viewer.organisation(), id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    // Without an answer of the sender the link stands in the letter where others can open it.
    private Chosen chosen(Letter letter, String lang, @Nullable String link, String told) {
        Locale language = Messages.WRITTEN.stream()
                .filter(one -> one.toLanguageTag().equals(lang))
                .findFirst()
                .orElse(letter.language());
        boolean linked = link == null ? !view.near() : link.equals("yes");
        return new Chosen(language, linked, told.strip());
    }

    @PostMapping("/letters/{id}/sent")
    Object sent(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "no") String link,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String how,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Letter letter = find(viewer, id);
        Chosen chosen = chosen(letter, lang, link, told);
        Letter.@Nullable How way = Word.find(Letter.How.class, how);
        boolean nothingTold =
                letter.kind() == Letter.Kind.DEALT_WITH && chosen.told().isEmpty();
        if (letter.waits() && (way == null || nothingTold || told.length() > LONGEST_TOLD)) {
            Field wrong = nothingTold || told.length() > LONGEST_TOLD
                    ? Field.wrong(told, layouts.messages().text("letters.told.missing"))
                    : Field.of(told);
            String missing = way == null ? layouts.messages().text("letters.how.missing") : null;
            return view.page(viewer, letter, chosen, missing, wrong, Field.empty())
                    .withStatus(422);
        }
        boolean first = way != null
                && letter.waits()
                && window.sent(viewer, letter, body(viewer, letter, chosen), chosen.language(), way);
        return ended(request, first, "letters.sent");
    }

    private String body(Viewer viewer, Letter letter, Chosen chosen) {
        return text.of(viewer.organisation(), letter, chosen.language(), chosen.linked(), chosen.told());
    }

    @PostMapping("/letters/{id}/not-sent")
    Object notSent(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        Letter letter = find(viewer, id);
        if (letter.waits() && (reason.isBlank() || reason.length() > LONGEST)) {
            Field wrong = Field.wrong(reason, layouts.messages().text("letters.reason.missing"));
            return view.page(viewer, letter, chosen(letter, "", null, ""), null, Field.empty(), wrong)
                    .withStatus(422);
        }
        boolean first =
                letter.waits() && letters.notSent(viewer.organisation(), letter, reason.strip(), viewer.person());
        return ended(request, first, "letters.not-sent");
    }

    private Object ended(HttpServletRequest request, boolean first, String key) {
        Flash.notice(
                        first ? Notice.Kind.DONE : Notice.Kind.PLAIN,
                        layouts.messages().text(first ? key : "letters.ended-before"))
                .keep(request);
        return Redirect.to("/letters");
    }
}
