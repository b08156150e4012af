package org.lectern.server.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Duties;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.cases.Deadline;
import org.lectern.server.channels.Channels;
import org.lectern.server.inbox.TakeIn.Look;
import org.lectern.server.people.Calendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the case of an answer, with its clock, for a comment that needs one where the policy sets a time for it. */
@Component
class Asking {

    private static final String RESPONSE = CaseKind.RESPONSE.word();

    // What was asked longer ago, before Lectern looked after the channel, is history.
    private static final Duration STILL_ASKED = Duration.ofDays(7);

    private final Clock clock;
    private final Cases cases;
    private final Clocks clocks;
    private final Calendars calendars;
    private final Channels channels;
    private final ObjectProvider<AnswerListener> listeners;

    Asking(
            Clock clock,
            Cases cases,
            Clocks clocks,
            Calendars calendars,
            Channels channels,
            ObjectProvider<AnswerListener> listeners) {
        this.clock = clock;
        this.cases = cases;
        this.clocks = clocks;
        this.calendars = calendars;
        this.channels = channels;
        this.listeners = listeners;
    }

    /** From when on a comment can still ask for an answer on this channel; null where the policy sets no time for one. */
    @Nullable
    Instant askedSince(Look look) {
        return Duties.after(look.policy().rulebook(), Trigger.NEEDS_RESPONSE).isEmpty()
                ? null
                : channels.get(look.organisation(), look.channel().value())
                        .registeredAt()
                        .minus(STILL_ASKED);
    }

    /** Considers a comment that needs an answer, as it stands now; one that has such a case, open or ended, keeps it. */
    void needsResponse(Look look, Item item) {
        List<Duties.Kept> duties = Duties.after(look.policy().rulebook(), Trigger.NEEDS_RESPONSE);
        Instant registered =
                channels.get(look.organisation(), look.channel().value()).registeredAt();
        if (duties.isEmpty() || item.writtenAt().isBefore(registered.minus(STILL_ASKED))) {
            return;
        }
        Instant start = item.writtenAt().isBefore(registered) ? registered : item.writtenAt();
        Calendars.Versioned calendar = calendars.of(look.organisation());
        Case answer = cases.open(look.organisation(), RESPONSE, item.id().value(), 0);
        if (answer.state() == CaseState.WAITING && clocks.of(answer.id()).isEmpty()) {
            // A platform's clock may run ahead of ours.
            Instant asked = start.isAfter(clock.instant()) ? clock.instant() : start;
            CaseClock due = clocks.start(
                    look.organisation(),
                    answer.id(),
                    Deadline.of(duties.getFirst()),
                    asked,
                    calendar.calendar(),
                    calendar.version());
            listeners.forEach(listener -> listener.answerDue(look.organisation(), due));
        }
    }
}
