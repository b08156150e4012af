package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Attestation;
import org.lectern.server.appeals.AppealState;
import org.lectern.server.appeals.Letter.State;
import org.lectern.server.cases.CaseId;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.EntryId;
import org.lectern.server.moderation.Decision;
import org.lectern.server.moderation.DecisionId;
import org.lectern.server.moderation.DecisionState;

@Tag("domain")
class StandingTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant SINCE = Instant.parse("2025-11-26T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final Instant AFTER = NOW.plusSeconds(1);

    private static Decision decision(Act act, DecisionState state, Instant at, @Nullable Attestation attested) {
        return new Decision(
                new DecisionId(ID),
                new CaseId(ID),
                new ItemId(ID),
                1,
                act,
                null,
                ID,
                Decision.Ground.NONE,
                "",
                attested,
                null,
                ID,
                at,
                state,
                new EntryId(ID));
    }

    private static Standing standing(DecisionState state, @Nullable Instant until, @Nullable AppealState appeal) {
        return standing(state, State.SENT, until, appeal);
    }

    private static Standing standing(
            DecisionState state, @Nullable State letter, @Nullable Instant until, @Nullable AppealState appeal) {
        return Standing.of(decision(Act.HIDE, state, BEFORE, null), letter, until, appeal, SINCE, NOW);
    }

    @Test
    void aDecisionCountsOnceNobodyCanAppealItOrAnAppealLetItStand() {
        assertThat(standing(DecisionState.IN_FORCE, BEFORE, null)).isEqualTo(Standing.NOT_APPEALED);
        assertThat(standing(DecisionState.IN_FORCE, AFTER, AppealState.STANDS)).isEqualTo(Standing.STANDS);
        assertThat(standing(DecisionState.IN_FORCE, NOW, AppealState.WITHDRAWN)).isEqualTo(Standing.TAKEN_BACK);
        Decision sealed = decision(Act.DELETE, DecisionState.IN_FORCE, BEFORE, Attestation.CONTRABAND);
        assertThat(Standing.of(sealed, null, null, null, SINCE, NOW)).isEqualTo(Standing.NO_APPEAL);
    }

    @Test
    void itDoesNotCountWhileSomebodyCanStillBeRight() {
        assertThat(standing(DecisionState.IN_FORCE, null, null)).isEqualTo(Standing.NOT_TOLD);
        assertThat(standing(DecisionState.IN_FORCE, AFTER, null)).isEqualTo(Standing.CAN_BE_APPEALED);
        assertThat(standing(DecisionState.IN_FORCE, AFTER, AppealState.WITHDRAWN))
                .isEqualTo(Standing.CAN_BE_APPEALED);
        assertThat(standing(DecisionState.IN_FORCE, BEFORE, AppealState.TO_HEAR))
                .isEqualTo(Standing.APPEALED);
        assertThat(standing(DecisionState.IN_FORCE, BEFORE, AppealState.BEFORE_BOARD))
                .isEqualTo(Standing.APPEALED);
    }

    @Test
    void whoWasNotToldHasNotLetItStandButWhoAppealedKnowsOfIt() {
        for (State letter : new State[] {null, State.TO_SEND, State.NOT_NEEDED}) {
            assertThat(standing(DecisionState.IN_FORCE, letter, BEFORE, null))
                    .as("letter " + letter)
                    .isEqualTo(Standing.NOT_TOLD);
        }
        assertThat(standing(DecisionState.IN_FORCE, State.NOT_SENT, BEFORE, null))
                .isEqualTo(Standing.NOT_REACHED);
        assertThat(standing(DecisionState.IN_FORCE, State.NOT_SENT, BEFORE, AppealState.STANDS))
                .isEqualTo(Standing.STANDS);
        assertThat(standing(DecisionState.IN_FORCE, State.TO_SEND, BEFORE, AppealState.WITHDRAWN))
                .isEqualTo(Standing.TAKEN_BACK);
    }

    @Test
    void whatIsOverturnedReplacedOrOldStopsCounting() {
        assertThat(standing(DecisionState.OVERTURNED, BEFORE, null)).isEqualTo(Standing.OVERTURNED);
        assertThat(standing(DecisionState.REPLACED, BEFORE, AppealState.OVERTURNED))
                .isEqualTo(Standing.OVERTURNED);
        assertThat(standing(DecisionState.REPLACED, BEFORE, null)).isEqualTo(Standing.NO_LONGER_IN_FORCE);
        assertThat(standing(DecisionState.CANCELLED, BEFORE, null)).isEqualTo(Standing.NO_LONGER_IN_FORCE);
        Decision old = decision(Act.HIDE, DecisionState.IN_FORCE, SINCE.minusSeconds(1), null);
        assertThat(Standing.of(old, State.SENT, BEFORE, null, SINCE, NOW)).isEqualTo(Standing.TOO_OLD);
        Decision shown = decision(Act.RESTORE, DecisionState.IN_FORCE, BEFORE, null);
        assertThat(Standing.of(shown, State.SENT, BEFORE, null, SINCE, NOW)).isEqualTo(Standing.NO_LONGER_IN_FORCE);
    }
}
