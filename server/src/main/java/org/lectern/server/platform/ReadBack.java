package org.lectern.server.platform;

import java.util.function.Supplier;

/**
 * How a status is changed with care: look first, ask once, look again. A yes may have changed nothing and an answer may be lost, so only
 * the status that is read back counts.
 */
record ReadBack(PlatformStatus wanted, Supplier<Answer<PlatformStatus>> status) {

    /** Done at once where the comment stands as wanted already: asking again would only touch its row. */
    Outcome around(Supplier<Answer<Reply>> change) {
        return switch (status.get()) {
            case Answer.Failed<PlatformStatus>(Failure failure) -> refusedOrNotDone(failure);
            case Answer.Received<PlatformStatus>(PlatformStatus now) ->
                now == wanted ? new Outcome.Done(now) : after(change.get());
        };
    }

    private Outcome after(Answer<Reply> answer) {
        return switch (status.get()) {
            case Answer.Received<PlatformStatus>(PlatformStatus now) ->
                now == wanted ? new Outcome.Done(now) : unchanged(answer, now);
            case Answer.Failed<PlatformStatus>(Failure failure) ->
                failure.cause() == Failure.Cause.NOT_FOUND
                        ? new Outcome.Refused(failure)
                        : new Outcome.Unknown(failure);
        };
    }

    private static Outcome unchanged(Answer<Reply> answer, PlatformStatus now) {
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> refusedOrNotDone(failure);
            case Answer.Received<Reply> _ ->
                new Outcome.NotDone(new Failure(
                        Failure.Cause.UNEXPECTED_STATUS,
                        "It accepted the change, and the comment still stands as " + now,
                        null));
        };
    }

    /** A no stays a no; what a machine got wrong may go right next time. */
    private static Outcome refusedOrNotDone(Failure failure) {
        return switch (failure.cause()) {
            case NOT_PERMITTED, NOT_FOUND -> new Outcome.Refused(failure);
            case SIGN_IN_REFUSED,
                    TOO_MANY_REQUESTS,
                    SERVER_ERROR,
                    UNEXPECTED_STATUS,
                    TOO_SLOW,
                    NOT_JSON,
                    REDIRECTED,
                    SILENT,
                    CUT_OFF,
                    TOO_LARGE,
                    ADDRESS_REFUSED,
                    ONLY_BY_HAND,
                    NOT_TAKEN_IN -> new Outcome.NotDone(failure);
        };
    }
}
