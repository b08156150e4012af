package org.lectern.server.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.lectern.rulebook.Permission;
import org.lectern.server.publishing.Answering.Asked;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes that who wrote a comment may be named where it is quoted, and that they no longer want it. */
@Controller
class ConsentController {

    private static final int LONGEST = 300;

    private final Clock clock;
    private final Layouts layouts;
    private final Answering answering;
    private final Consents consents;

    ConsentController(Clock clock, Layouts layouts, Answering answering, Consents consents) {
        this.clock = clock;
        this.layouts = layouts;
        this.answering = answering;
        this.consents = consents;
    }

    @PostMapping("/answers/{number}/consent")
    Object note(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String givenOn,
            HttpServletRequest request) {
        Asked asked = asked(viewer, number);
        LocalDate on = Dates.typed(givenOn);
        LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
        if (how.isBlank() || how.length() > LONGEST || on == null || on.isAfter(today)) {
            return told(number, Notice.Kind.WRONG, "answer.consent.missing", request);
        }
        boolean first = consents.note(viewer, asked.item().id(), how.strip(), on);
        return told(number, Notice.Kind.DONE, first ? "answer.consent.done" : "answer.consent.before", request);
    }

    @PostMapping("/answers/{number}/consent/withdraw")
    Object withdraw(Viewer viewer, @PathVariable String number, HttpServletRequest request) {
        consents.withdraw(viewer, asked(viewer, number).item().id());
        return told(number, Notice.Kind.DONE, "answer.consent.withdrawn", request);
    }

    private Asked asked(Viewer viewer, String number) {
        viewer.require(Permission.PUBLISH);
        return answering.numbered(viewer.organisation(), number);
    }

    private Object told(String number, Notice.Kind kind, String key, HttpServletRequest request) {
        Flash.notice(kind, layouts.messages().text(key)).keep(request);
        return Redirect.to("/answers/" + number);
    }
}
