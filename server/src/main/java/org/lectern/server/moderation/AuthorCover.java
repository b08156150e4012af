package org.lectern.server.moderation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Grounds;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Word;
import org.lectern.server.cases.CaseState;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.web.Viewer;

/** Whether the name of who wrote a comment stays covered until a person asks for it: on the way to a removal, so that the words are judged first. */
final class AuthorCover {

    // Who writes the same again, or speaks as somebody else, is known by the name.
    private static final Set<Label> ABOUT_THE_AUTHOR = EnumSet.of(Label.DUPLICATE, Label.IMPERSONATION);

    private AuthorCover() {}

    /** Whether it is covered for somebody who has chosen nothing yet. */
    static boolean covers(Viewer viewer, CaseState state, Collection<NoticedHere> noticed) {
        return open(viewer, state, noticed)
                && noticed.stream().map(NoticedHere::clause).anyMatch(Objects::nonNull);
    }

    /** Whether it is covered beside the form of a decision as it was sent. */
    static boolean covers(Viewer viewer, Found found, DecisionForm form) {
        CaseState state = found.about().state();
        boolean removes = form.act() != null && form.act().removes();
        return covers(viewer, state, found.noticed())
                || (removes
                        && open(viewer, state, found.noticed())
                        && !aboutTheAuthor(found.rulebook(), form.citation()));
    }

    private static boolean open(Viewer viewer, CaseState state, Collection<NoticedHere> noticed) {
        return viewer.may(Permission.DECIDE)
                && state != CaseState.DECIDED
                && noticed.stream()
                        .map(one -> Word.find(Label.class, one.label()))
                        .noneMatch(label -> label != null && ABOUT_THE_AUTHOR.contains(label));
    }

    private static boolean aboutTheAuthor(Rulebook rulebook, @Nullable Citation citation) {
        Clause clause = citation == null ? null : rulebook.clause(citation.clause());
        Grounds grounds = clause == null ? null : clause.grounds();
        Grounds.Ground ground = citation == null || grounds == null ? null : grounds.cited(citation.label());
        return ground != null && ground.label() != null && ABOUT_THE_AUTHOR.contains(ground.label());
    }
}
