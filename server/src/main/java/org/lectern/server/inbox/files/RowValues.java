package org.lectern.server.inbox.files;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.platform.ReceivedPost;

/** Makes a comment of what stands in the columns of a row, or says why not. */
final class RowValues {

    private static final int LONGEST_IDENTIFIER = 500;
    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");

    private final Instant last;

    RowValues(Instant now) {
        last = now.plus(Duration.ofDays(1));
    }

    Row row(Row.Place at, Map<Column, String> named, byte[] bytes) {
        try {
            return taken(at, named, bytes);
        } catch (Unusable e) {
            return new Row.Refused(at, e.reason, e.detail);
        }
    }

    private Row taken(Row.Place at, Map<Column, String> named, byte[] bytes) throws Unusable {
        String post = identifier(named, Column.POST_ID);
        String id = identifier(named, Column.COMMENT_ID);
        Instant time = time(needed(named, Column.TIME));
        String postTime = value(named, Column.POST_TIME).strip();
        return new Row.Taken(
                at,
                new ReceivedPost(
                        post,
                        value(named, Column.POST_TITLE),
                        value(named, Column.POST_TEXT),
                        value(named, Column.POST_URL).strip(),
                        postTime.isEmpty() ? time : time(postTime),
                        bytes),
                new ReceivedComment(
                        id,
                        order(id, at),
                        post,
                        value(named, Column.PARENT_ID).isBlank() ? null : identifier(named, Column.PARENT_ID),
                        name(named, Column.AUTHOR),
                        name(named, Column.HANDLE).strip(),
                        text(named),
                        value(named, Column.URL).strip(),
                        time,
                        status(value(named, Column.STATUS)),
                        bytes));
    }

    // A comment may be a picture only; the column must be there all the same.
    private static String text(Map<Column, String> named) throws Unusable {
        String text = named.get(Column.TEXT);
        if (text == null) {
            throw new Unusable(Reason.MISSING, Column.TEXT.word());
        }
        return text;
    }

    private static String value(Map<Column, String> named, Column column) {
        return named.getOrDefault(column, "");
    }

    private static String needed(Map<Column, String> named, Column column) throws Unusable {
        String value = value(named, column).strip();
        if (value.isEmpty()) {
            throw new Unusable(Reason.MISSING, column.word());
        }
        return value;
    }

    private static String identifier(Map<Column, String> named, Column column) throws Unusable {
        String value = needed(named, column);
        boolean plain = value.codePoints()
                .noneMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
        if (!plain || value.length() > LONGEST_IDENTIFIER) {
            throw new Unusable(Reason.IDENTIFIER, column.word());
        }
        return value;
    }

    private static String name(Map<Column, String> named, Column column) throws Unusable {
        String value = value(named, column);
        if (value.length() > ReceivedComment.LONGEST_NAME) {
            throw new Unusable(Reason.NAME, column.word());
        }
        return value;
    }

    private Instant time(String written) throws Unusable {
        Instant time;
        try {
            time = OffsetDateTime.parse(written.replaceFirst(" ", "T")).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unusable(withoutZone(written) ? Reason.TIME_WITHOUT_ZONE : Reason.TIME, quoted(written));
        }
        if (time.isBefore(FIRST) || time.isAfter(last)) {
            throw new Unusable(Reason.TIME_FAR, quoted(written));
        }
        return time;
    }

    private static boolean withoutZone(String written) {
        try {
            return LocalDateTime.parse(written.replaceFirst(" ", "T")) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static PlatformStatus status(String written) throws Unusable {
        Optional<PlatformStatus> status = switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "", "visible" -> Optional.of(PlatformStatus.VISIBLE);
            case "held" -> Optional.of(PlatformStatus.HELD);
            case "spam" -> Optional.of(PlatformStatus.SPAM);
            case "trashed" -> Optional.of(PlatformStatus.TRASHED);
            default -> Optional.empty();
        };
        return status.orElseThrow(() -> new Unusable(Reason.STATUS, quoted(written)));
    }

    // Numbers that a platform gives in order keep it; other comments stand in the order of the file.
    private static long order(String id, Row.Place at) {
        return id.length() <= 18 && id.chars().allMatch(one -> one >= '0' && one <= '9')
                ? Long.parseLong(id)
                : at.line();
    }

    /** A piece of the file for a message: short, and in one line. */
    static String quoted(String written) {
        String line = written.strip().replaceAll("\\p{C}+", " ");
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 30)) + " …";
    }

    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        private final Reason reason;
        private final String detail;

        Unusable(Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
