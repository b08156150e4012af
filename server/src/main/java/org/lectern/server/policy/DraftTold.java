package org.lectern.server.policy;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.DraftText;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Component;

/** What is said after the draft was changed, or was not. */
@Component
class DraftTold {

    private final Layouts layouts;
    private final NextDrafts drafts;
    private final NextDraftView view;

    DraftTold(Layouts layouts, NextDrafts drafts, NextDraftView view) {
        this.layouts = layouts;
        this.drafts = drafts;
        this.view = view;
    }

    String text(String key) {
        return layouts.messages().text("next-draft." + key);
    }

    /** That somebody changed it meanwhile, and what is in the form is not kept yet. */
    String meanwhile(Viewer viewer) {
        return layouts.messages().text("next-draft.meanwhile", last(viewer));
    }

    private String last(Viewer viewer) {
        return view.changed(viewer, drafts.now(viewer.organisation()));
    }

    /** Goes on, and says what was done. */
    Object done(String key, String to, HttpServletRequest request) {
        return to(Notice.Kind.DONE, text("done." + key), to, request);
    }

    /** Goes on to what is still to be put right. */
    Object wrong(String to, HttpServletRequest request) {
        return to(Notice.Kind.WRONG, text("done.wrong"), to, request);
    }

    /** Goes back, as somebody changed it meanwhile and nothing was done. */
    Object nothing(Viewer viewer, String to, HttpServletRequest request) {
        String told = layouts.messages().text("next-draft.meanwhile.nothing", last(viewer));
        return to(Notice.Kind.WRONG, told, to, request);
    }

    private static Object to(Notice.Kind kind, String told, String to, HttpServletRequest request) {
        Flash.notice(kind, told).keep(request);
        return Redirect.to(to);
    }

    /** What keeps a text from being taken apart again, such as a character that cannot be seen; null for nothing. */
    static @Nullable String unreadable(String yaml) {
        return switch (DraftText.read(InDraft.NAME, yaml)) {
            case DraftText.Result.Apart _ -> null;
            case DraftText.Result.Unreadable(var problems) ->
                problems.getFirst().what() + " " + problems.getFirst().instead();
        };
    }
}
