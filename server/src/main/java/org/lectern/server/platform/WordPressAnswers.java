package org.lectern.server.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads what WordPress's REST interface answers (developer.wordpress.org/rest-api/reference/comments). */
final class WordPressAnswers {

    private WordPressAnswers() {}

    /** What the reader makes of the body; NOT_JSON with {@code wanted} named where it can make nothing of it. */
    static <T> Answer<T> read(Reply reply, String wanted, Function<byte[], T> reader) {
        if (reply.body().length == 0) {
            return new Answer.Failed<>(reply.notJson(wanted));
        }
        try {
            return new Answer.Received<>(reader.apply(reply.body()));
        } catch (JacksonException e) {
            return new Answer.Failed<>(reply.notJson(wanted));
        } catch (WrongShape e) {
            return new Answer.Failed<>(
                    new Failure(Failure.Cause.NOT_JSON, "JSON, but not " + wanted + ": " + e.getMessage(), null));
        }
    }

    static List<ReceivedComment> comments(byte[] body) {
        return JsonSlices.ofArray(body).stream().map(WordPressAnswers::comment).toList();
    }

    static ReceivedComment comment(byte[] object) {
        byte[] bytes = JsonSlices.ofObject(object);
        Fields fields = Fields.of(bytes);
        long id = fields.number("id");
        long parent = fields.number("parent");
        long author = fields.number("author");
        return new ReceivedComment(
                Long.toString(id),
                id,
                Long.toString(fields.number("post")),
                parent == 0 ? null : Long.toString(parent),
                Markup.entities(fields.text("author_name")),
                author == 0 ? "" : "user-" + author,
                fields.text("content", "raw"),
                fields.text("link"),
                instant(fields),
                status(fields.text("status")),
                bytes);
    }

    static ReceivedPost post(byte[] object) {
        byte[] bytes = JsonSlices.ofObject(object);
        Fields fields = Fields.of(bytes);
        return new ReceivedPost(
                Long.toString(fields.number("id")),
                Markup.plain(fields.text("title", "raw")),
                Markup.plain(fields.text("content", "raw")),
                fields.text("link"),
                instant(fields),
                bytes);
    }

    static PlatformStatus status(byte[] object) {
        return status(Fields.of(object).text("status"));
    }

    /** "post-trashed" is the status of comments whose post is in the trash; a plugin's own status is not shown to others either. */
    static PlatformStatus status(String word) {
        return switch (word) {
            case "approved" -> PlatformStatus.VISIBLE;
            case "spam" -> PlatformStatus.SPAM;
            case "trash", "post-trashed" -> PlatformStatus.TRASHED;
            default -> PlatformStatus.HELD;
        };
    }

    /** {@code date_gmt} has no zone. Imported comments may lack it; then the site's local time is taken, and else the epoch. */
    private static Instant instant(Fields fields) {
        Instant gmt = instant(fields.textIfAny("date_gmt"));
        Instant local = gmt == null ? instant(fields.textIfAny("date")) : gmt;
        return local == null ? Instant.EPOCH : local;
    }

    private static @Nullable Instant instant(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            return time.getYear() < 1 ? null : time.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
