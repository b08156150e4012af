package org.lectern.server.portal.pages;

import java.util.List;
import org.lectern.server.web.pages.Layout;

/**
 * What became of a report, for who has its reference; template portal/follow.jte.
 *
 * @param steps how far it has come, each with when
 * @param outcome in one sentence; empty until it is answered
 * @param answer what the library says besides; may be empty
 * @param answerLang the language of that
 */
public record FollowConcernPage(
        Layout layout,
        String title,
        String reference,
        List<Step> steps,
        String outcome,
        String answer,
        String answerLang,
        ReportConcernPage.Reach reach,
        List<RulesPage.Language> languages) {

    public FollowConcernPage {
        steps = List.copyOf(steps);
        languages = List.copyOf(languages);
    }

    /** One thing that happens with a report; {@code done} says whether it has. */
    public record Step(String text, boolean done) {}
}
