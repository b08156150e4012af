package org.lectern.server.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The library's answer under one comment of WordPress, written by the account of the application password. */
final class WordPressAnswer {

    private static final String FIELDS =
            "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,status";

    private final WordPressCalls calls;
    private final Access access;
    private final String post;
    private final String parent;
    private final String text;

    WordPressAnswer(WordPressCalls calls, Access access, String post, String parent, String text) {
        this.calls = calls;
        this.access = access;
        this.post = post;
        this.parent = parent;
        this.text = text;
    }

    /** WordPress takes an answer to a comment that is deleted or hidden, and would show it alone. */
    Posted write() {
        Answer<PlatformStatus> asked = WordPressConnector.read(
                calls.one(access, "comments", parent, "id,status"), "a comment's status", WordPressAnswers::status);
        return switch (asked) {
            case Answer.Failed<PlatformStatus>(Failure failure) ->
                failure.cause() == Failure.Cause.NOT_FOUND
                        ? new Posted.Refused(failure)
                        : new Posted.NotWritten(failure);
            case Answer.Received<PlatformStatus>(PlatformStatus status) ->
                status == PlatformStatus.VISIBLE
                        ? new WriteOnce(text, this::ours).around(this::post)
                        : new Posted.Refused(
                                new Failure(Failure.Cause.NOT_PERMITTED, "The comment is not shown", null));
        };
    }

    private Answer<List<ReceivedComment>> ours() {
        return WordPressConnector.read(
                calls.under(access, parent, FIELDS),
                "a list of comments",
                body -> WordPressAnswers.comments(body).stream()
                        .filter(comment -> !comment.handle().isEmpty())
                        .map(WordPressAnswer::asWritten)
                        .toList());
    }

    private static ReceivedComment asWritten(ReceivedComment comment) {
        return new ReceivedComment(
                comment.externalId(),
                comment.order(),
                comment.postId(),
                comment.parentId(),
                comment.author(),
                comment.handle(),
                Markup.plain(comment.text()),
                comment.url(),
                comment.writtenAt(),
                comment.status(),
                comment.bytes());
    }

    /** What is sent is markup in WordPress, so signs that would be read as such are named. */
    private Answer<Reply> post() {
        String content = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String form =
                "post=" + post + "&parent=" + parent + "&content=" + URLEncoder.encode(content, StandardCharsets.UTF_8);
        return calls.write(
                access,
                form.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"));
    }
}
