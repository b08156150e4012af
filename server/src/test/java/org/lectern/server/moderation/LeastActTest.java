package org.lectern.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Citation;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.moderation.LeastAct.Why;

/** Which act takes the least away and keeps the policy. */
@Tag("domain")
class LeastActTest {

    private static final Rulebook ECRL = Rulebooks.effective(Rulebooks.starter("ecrl"));
    private static final Set<Act> BOTH = Set.of(Act.HIDE, Act.DELETE);
    private static final NoticedHere PHONE = noticed("personal-info", "ec-personal-info");

    private static NoticedHere noticed(String label, String clause) {
        return new NoticedHere(label, null, clause, 1, null, null, "", "");
    }

    private static LeastAct least(List<NoticedHere> noticed, Set<Act> possible) {
        return LeastAct.of(ECRL, noticed, null, possible);
    }

    @Test
    void whereNothingIsNoticedTheCommentIsLeftUp() {
        assertThat(least(List.of(), BOTH)).isEqualTo(new LeastAct(Act.LEAVE_UP, Why.NOTHING_NOTICED, null));
    }

    @Test
    void hidingIsEnoughWhereItCanBeDone() {
        assertThat(least(List.of(PHONE), BOTH))
                .isEqualTo(new LeastAct(Act.HIDE, Why.HIDING_IS_ENOUGH, ECRL.clause("ec-personal-info")));
    }

    @Test
    void whereNothingCanBeHiddenDeletingIsLeftAndElseNothing() {
        assertThat(least(List.of(PHONE), Set.of(Act.DELETE)).why()).isEqualTo(Why.ONLY_DELETING);
        assertThat(least(List.of(PHONE), Set.of()).act()).isEqualTo(Act.LEAVE_UP);
        assertThat(least(List.of(PHONE), Set.of()).why()).isEqualTo(Why.NOTHING_POSSIBLE);
    }

    @Test
    void whatIsOnlyNoticedIsLeftUpAndWhatCanBeAGroundComesBeforeIt() {
        NoticedHere campaign = noticed("campaign", "ec-spam-commercial");
        assertThat(least(List.of(campaign), BOTH).act()).isEqualTo(Act.LEAVE_UP);
        assertThat(least(List.of(campaign), BOTH).why()).isEqualTo(Why.NO_GROUND);
        assertThat(least(List.of(campaign, PHONE), BOTH).clause()).isEqualTo(ECRL.clause("ec-personal-info"));
    }

    @Test
    void theClauseThatAPersonCitesCountsMoreThanWhatWasNoticed() {
        Citation cited = new Citation("ec-abusive", Label.THREAT);
        assertThat(LeastAct.of(ECRL, List.of(PHONE), cited, BOTH).clause()).isEqualTo(ECRL.clause("ec-abusive"));
    }
}
