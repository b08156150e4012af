package org.lectern.server.concerns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.lectern.server.concerns.ConcernView.Sent;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who helped to look into a concern is noted and struck by those who handle it. */
@Controller
class HelpersController {

    private static final int LONGEST = 300;

    private final Layouts layouts;
    private final ConcernAccess access;
    private final Concerns concerns;
    private final Helpers helpers;
    private final ConcernView view;

    HelpersController(Layouts layouts, ConcernAccess access, Concerns concerns, Helpers helpers, ConcernView view) {
        this.layouts = layouts;
        this.access = access;
        this.concerns = concerns;
        this.helpers = helpers;
        this.view = view;
    }

    @PostMapping("/concerns/{number}/helpers")
    Object note(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String helper,
            HttpServletRequest request) {
        Concern concern = find(viewer, number);
        String name = helper.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            Field wrong = Field.wrong(helper, layouts.messages().text("concerns.helper.wrong", LONGEST));
            return view.page(viewer, concern, Sent.NOTHING.withHelper(wrong)).withStatus(422);
        }
        boolean first = helpers.note(viewer.organisation(), concern, name, viewer.person());
        return told(number, first, "concerns.done.helper", request);
    }

    @PostMapping("/concerns/{number}/helpers/{helper}/strike")
    Object strike(Viewer viewer, @PathVariable String number, @PathVariable UUID helper, HttpServletRequest request) {
        boolean struck = helpers.strike(viewer.organisation(), find(viewer, number), helper, viewer.person());
        return told(number, struck, "concerns.done.struck", request);
    }

    private Concern find(Viewer viewer, String number) {
        access.require(viewer);
        return concerns.numbered(viewer.organisation(), number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Object told(String number, boolean done, String key, HttpServletRequest request) {
        Flash.notice(
                        done ? Notice.Kind.DONE : Notice.Kind.PLAIN,
                        layouts.messages().text(done ? key : "concerns.before"))
                .keep(request);
        return Redirect.to("/concerns/" + number);
    }
}
