package org.lectern.server.platform;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back, whatever its status. */
final class Reply {

    private final Question question;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(Question question, int status, HttpHeaders headers, byte[] body) {
        this.question = question;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    Question question() {
        return question;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** The row of the table that a status is; null for 2xx. */
    @Nullable
    Failure failure(InstantSource clock) {
        if (status >= 200 && status < 300) {
            return null;
        }
        if (status >= 300 && status < 400) {
            return new Failure(Failure.Cause.REDIRECTED, "Sent to " + elsewhere(), null);
        }
        return new Failure(cause(), status + " " + said(), retryAfter(clock));
    }

    private Failure.Cause cause() {
        return switch (status) {
            case 401 -> Failure.Cause.SIGN_IN_REFUSED;
            case 403 -> Failure.Cause.NOT_PERMITTED;
            case 404, 410 -> Failure.Cause.NOT_FOUND;
            case 429 -> Failure.Cause.TOO_MANY_REQUESTS;
            default -> status >= 500 ? Failure.Cause.SERVER_ERROR : Failure.Cause.UNEXPECTED_STATUS;
        };
    }

    Failure notJson(String wanted) {
        return new Failure(
                Failure.Cause.NOT_JSON,
                Said.shorten("Not " + wanted + " but " + (body.length == 0 ? "nothing" : said())),
                null);
    }

    String said() {
        return Said.by(this);
    }

    /** The host a redirect leads to, "nowhere" when it does not say. */
    private String elsewhere() {
        try {
            URI to = question.uri().resolve(headers.firstValue("Location").orElse(""));
            String host = to.getHost();
            boolean same = host != null && host.equals(question.uri().getHost());
            return host == null ? "nowhere" : Said.shorten(host) + (same ? ", another page of the same site" : "");
        } catch (IllegalArgumentException e) {
            return "an address that cannot be read";
        }
    }

    /** RFC 9110, 10.2.3: seconds or a date. */
    private @Nullable Duration retryAfter(InstantSource clock) {
        String wish = headers.firstValue("Retry-After").map(String::strip).orElse("");
        if (wish.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(wish));
        }
        try {
            Instant at = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.US))
                    .toInstant();
            Duration left = Duration.between(clock.instant(), at);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return status + " to " + question;
    }
}
