package org.lectern.server.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.concerns.Concern.Outcome;

/** Which reports are one thing, what a reference is, where a law wants something said, and how far a concern can go. */
@Tag("domain")
class ConcernRulesTest {

    private static Concern concern(ConcernState state, @Nullable Outcome outcome, int revision) {
        return new Concern(
                UUID.randomUUID(),
                "26-0001",
                UUID.randomUUID(),
                revision,
                state,
                Instant.EPOCH,
                null,
                outcome == null ? null : Instant.EPOCH,
                null,
                outcome,
                "",
                Locale.US);
    }

    @Test
    void whatIsLookedAtAlreadyIsNotLookedAtTwice() {
        Concern open = concern(ConcernState.LOOKED_AT, null, 1);
        assertThat(Joining.of(open, concern(ConcernState.ANSWERED, Outcome.ACTED, 1), 2))
                .isEqualTo(new Joining.With(open));
    }

    @Test
    void whatKeepsToTheRulesDoesNotComeBackUnlessItsWordsChange() {
        Concern kept = concern(ConcernState.ANSWERED, Outcome.KEPT, 3);
        assertThat(Joining.of(null, kept, 3)).isEqualTo(new Joining.With(kept));
        assertThat(Joining.of(null, kept, 4)).isEqualTo(new Joining.Anew());
    }

    @Test
    void whatWasDealtWithInAnotherWayIsLookedAtAgain() {
        assertThat(Stream.of(Outcome.ACTED, Outcome.NOT_FOUND, Outcome.NOT_OURS)
                        .map(outcome -> Joining.of(null, concern(ConcernState.ANSWERED, outcome, 1), 1)))
                .containsOnly(new Joining.Anew());
        assertThat(Joining.of(null, null, 1)).isEqualTo(new Joining.Anew());
    }

    @Test
    void aReferenceIsReadHoweverItIsTypedAndNoTwoAreTheSame() {
        Reference reference = Reference.fresh();
        assertThat(reference.text()).matches("([B-DF-HJ-NP-TV-XZ2-9]{4}-){2}[B-DF-HJ-NP-TV-XZ2-9]{4}");
        assertThat(Reference.of(" " + reference.text().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(Optional.of(reference));
        assertThat(Reference.of("26-0141")).isEmpty();
        assertThat(Reference.of("AEIO-UAEI-OUAE")).isEmpty();
        Set<String> many = new HashSet<>();
        Stream.generate(Reference::fresh).limit(1000).forEach(one -> many.add(one.text()));
        assertThat(many).hasSize(1000);
    }

    @Test
    void whatWasAnsweredOrJoinedStaysSo() {
        for (ConcernState state : ConcernState.values()) {
            for (ConcernState.Event event : ConcernState.Event.values()) {
                assertThat(state.open() || state.after(event).isEmpty()).isTrue();
            }
        }
        assertThat(ConcernState.LOOKED_AT.after(ConcernState.Event.LOOK)).isEmpty();
    }
}
