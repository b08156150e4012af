package org.lectern.server.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.cases.CaseState;
import org.lectern.server.moderation.pages.DecisionPane.Refer;
import org.lectern.server.moderation.pages.ItemPane.Note;
import org.lectern.server.moderation.pages.ItemPane.State;
import org.lectern.server.people.People;
import org.lectern.server.procedures.Matter;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** What the panes show of a question about a comment: asking it, answering it, and what came of it. */
@Component
class ReferralView {

    private final Referrals referrals;
    private final People people;
    private final PageParts parts;

    ReferralView(Referrals referrals, People people, PageParts parts) {
        this.referrals = referrals;
        this.people = people;
        this.parts = parts;
    }

    /** What the viewer can do about a question here; null for nothing. */
    @Nullable
    Refer refer(Viewer viewer, Layout layout, Found found) {
        String at = "/cases/" + found.about().number();
        if (found.about().state() == CaseState.WAITING) {
            return referrals
                    .asked(viewer)
                    .map(role -> new Refer(
                            Refer.Kind.ASK, layout.text("refer.title", title(found.rulebook(), role)), at + "/refer"))
                    .orElse(null);
        }
        Matter asked = found.about().state() == CaseState.REFERRED
                ? referrals.latest(viewer.organisation(), found.item().id()).orElse(null)
                : null;
        if (asked == null) {
            return null;
        }
        if (referrals.owes(viewer, asked)) {
            return new Refer(Refer.Kind.ANSWER, asked.words(), at + "/advise");
        }
        return viewer.person().equals(asked.openedBy())
                ? new Refer(Refer.Kind.WITHDRAW, layout.text("refer.withdraw"), at + "/refer/withdraw")
                : null;
    }

    static String title(Rulebook rulebook, String role) {
        Rulebook.Role known = rulebook.role(role);
        return known == null ? role : known.title();
    }

    /** What was asked about the comment and answered, as a note beside it. */
    List<Note> notes(Viewer viewer, Layout layout, Found found) {
        return referrals.latest(viewer.organisation(), found.item().id()).stream()
                .flatMap(asked -> note(viewer, layout, found, asked).stream())
                .toList();
    }

    private List<Note> note(Viewer viewer, Layout layout, Found found, Matter asked) {
        String question = layout.text("refer.says", name(asked.openedBy()), asked.words());
        if (found.about().state() == CaseState.REFERRED) {
            return List.of(new Note(State.REFERRED, parts.when(viewer, asked.openedAt()), question));
        }
        return Referrals.answer(asked)
                .map(answer -> List.of(new Note(
                        State.ADVISED,
                        null,
                        question + " " + layout.text("refer.says", name(Referrals.answeredBy(asked)), answer))))
                .orElseGet(List::of);
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : people.names(List.of(person)).getOrDefault(person, "");
    }
}
