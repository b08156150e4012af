package org.lectern.server.appeals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.rulebook.Permission;
import org.lectern.server.appeals.pages.LettersPage.Several;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends several letters that cannot be sent at once, with one reason that stands with each. */
@Controller
class SeveralLettersController {

    private final Layouts layouts;
    private final Letters letters;
    private final LetterView view;

    SeveralLettersController(Layouts layouts, Letters letters, LetterView view) {
        this.layouts = layouts;
        this.letters = letters;
        this.view = view;
    }

    /** {@code last} is the last letter that the page showed: what has come since is not meant. */
    @PostMapping("/letters/not-sent")
    Object notSent(
            Viewer viewer,
            @RequestParam(defaultValue = "marked") String which,
            @RequestParam(defaultValue = "") List<String> letter,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        boolean all = which.equals("all");
        List<Letter> meant = meant(viewer, all, Set.copyOf(letter), last);
        boolean unsaid = reason.isBlank() || reason.length() > LettersController.LONGEST;
        if (meant.isEmpty() || unsaid) {
            String missing = meant.isEmpty() ? layouts.messages().text("letters.several.missing") : null;
            Field why =
                    unsaid ? Field.wrong(reason, layouts.messages().text("letters.reason.missing")) : Field.of(reason);
            return again(viewer, new Several(all, Set.copyOf(letter), missing, why));
        }
        long ended = meant.stream()
                .filter(one -> letters.notSent(viewer.organisation(), one, reason.strip(), viewer.person()))
                .count();
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("letters.several.done", ended))
                .keep(request);
        return Redirect.to("/letters");
    }

    private View again(Viewer viewer, Several several) {
        return View.of("appeals/letters.jte", view.list(viewer, several)).withStatus(422);
    }

    private List<Letter> meant(Viewer viewer, boolean all, Set<String> marked, String last) {
        List<Letter> waiting = letters.toSend(viewer.organisation());
        Set<String> shown = all
                ? waiting.stream()
                        .limit(1 + place(waiting, last))
                        .map(one -> one.id().toString())
                        .collect(Collectors.toSet())
                : marked;
        return waiting.stream()
                .filter(one -> shown.contains(one.id().toString()))
                .toList();
    }

    private static int place(List<Letter> waiting, String last) {
        for (int place = 0; place < waiting.size(); place++) {
            if (waiting.get(place).id().toString().equals(last)) {
                return place;
            }
        }
        return -1;
    }
}
