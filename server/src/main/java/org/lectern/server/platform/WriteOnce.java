package org.lectern.server.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How an answer is written with care: look whether it stands there already, write it once, look again. Killed between the writing and
 * the look, the next look finds what was written.
 *
 * @param standing what the library has written under the comment, as it stands now
 */
record WriteOnce(String text, Supplier<Answer<List<ReceivedComment>>> standing) {

    Posted around(Supplier<Answer<Reply>> write) {
        return switch (standing.get()) {
            case Answer.Failed<List<ReceivedComment>>(Failure failure) -> refusedOrNot(failure);
            case Answer.Received<List<ReceivedComment>>(List<ReceivedComment> before) ->
                same(before).map(found -> (Posted) new Posted.Written(found)).orElseGet(() -> after(write.get()));
        };
    }

    private Posted after(Answer<Reply> answer) {
        return switch (standing.get()) {
            case Answer.Failed<List<ReceivedComment>>(Failure failure) -> new Posted.Unknown(failure);
            case Answer.Received<List<ReceivedComment>>(List<ReceivedComment> now) ->
                same(now).map(found -> (Posted) new Posted.Written(found)).orElseGet(() -> missing(answer));
        };
    }

    private static Posted missing(Answer<Reply> answer) {
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) ->
                mayHaveArrived(failure) ? new Posted.Unknown(failure) : refusedOrNot(failure);
            case Answer.Received<Reply> _ ->
                new Posted.Unknown(new Failure(
                        Failure.Cause.UNEXPECTED_STATUS, "It accepted the answer, and does not show it", null));
        };
    }

    /** Whether the platform may still be at what it was asked for when nothing shows yet. */
    private static boolean mayHaveArrived(Failure failure) {
        return switch (failure.cause()) {
            case SERVER_ERROR, TOO_SLOW, NOT_JSON, SILENT, CUT_OFF, TOO_LARGE, NOT_TAKEN_IN -> true;
            case SIGN_IN_REFUSED,
                    NOT_PERMITTED,
                    NOT_FOUND,
                    TOO_MANY_REQUESTS,
                    UNEXPECTED_STATUS,
                    REDIRECTED,
                    ADDRESS_REFUSED,
                    ONLY_BY_HAND -> false;
        };
    }

    /** A comment below which nothing can be written any more, or an account that may not, stays so. */
    private static Posted refusedOrNot(Failure failure) {
        return failure.cause() == Failure.Cause.NOT_PERMITTED || failure.cause() == Failure.Cause.NOT_FOUND
                ? new Posted.Refused(failure)
                : new Posted.NotWritten(failure);
    }

    private Optional<ReceivedComment> same(List<ReceivedComment> comments) {
        return comments.stream()
                .filter(comment -> words(comment.text()).equals(words(text)))
                .findFirst();
    }

    /** Platforms keep words and change the white space between them. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
