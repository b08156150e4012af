package org.lectern.server.platform;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * WordPress by its REST interface, version wp/v2, with an application password. The fields wanted are named in every question, so that
 * authors' e-mail, IP and agent are not sent.
 */
@Component
public final class WordPressConnector implements Connector {

    private static final String COMMENT_FIELDS =
            "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,status";
    private static final String POST_FIELDS = "id,date,date_gmt,title,content,link";
    private static final int PER_PAGE = 100;

    private final WordPressCalls calls;

    @Autowired
    public WordPressConnector(@Value("${lectern.platform.allow-loopback:false}") boolean allowLoopback) {
        this(new AddressGuard(allowLoopback), Limits.USUAL);
    }

    public WordPressConnector(AddressGuard guard, Limits limits) {
        calls = new WordPressCalls(new Exchange(guard, limits));
    }

    @Override
    public String kind() {
        return "wordpress";
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    @Override
    public Set<PlatformStatus> changes() {
        return EnumSet.complementOf(EnumSet.of(PlatformStatus.GONE));
    }

    /** EMPTY_TRASH_DAYS, unless the site sets another. */
    @Override
    public Duration trashKept() {
        return Duration.ofDays(30);
    }

    /** Held comments are shown to nobody but moderators: being allowed to ask for them is being allowed to moderate. */
    @Override
    public Answer<String> check(Access access) {
        Answer<Reply> held = calls.get(access, "wp/v2/comments", "context=edit&status=hold&per_page=1&_fields=id");
        return switch (read(held, "a list of comments", JsonSlices::ofArray)) {
            case Answer.Failed<List<byte[]>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<List<byte[]>> _ ->
                read(
                        calls.get(access, "", "_fields=name"),
                        "the site's name",
                        body -> Markup.entities(Fields.of(body).text("name")));
        };
    }

    @Override
    public Answer<CommentPage> comments(Access access, Shelf shelf, int page) {
        String query = "context=edit&status=%s&orderby=id&order=desc&per_page=%d&page=%d&_fields=%s"
                .formatted(statusParameter(shelf), PER_PAGE, page, COMMENT_FIELDS);
        Answer<Reply> answer = calls.get(access, "wp/v2/comments", query);
        return answer instanceof Answer.Received<Reply>(Reply reply)
                ? WordPressAnswers.read(reply, "a list of comments", body -> page(reply, body, page))
                : new Answer.Failed<>(((Answer.Failed<Reply>) answer).failure());
    }

    /** WordPress leaves out what the reader may not see, so a page that is not full need not be the last. */
    private static CommentPage page(Reply reply, byte[] body, int page) {
        List<ReceivedComment> comments = WordPressAnswers.comments(body);
        String pages = reply.headers().firstValue("X-WP-TotalPages").orElse("");
        boolean last = pages.matches("\\d{1,9}") ? page >= Integer.parseInt(pages) : comments.size() < PER_PAGE;
        URI asked = reply.question().uri();
        return new CommentPage(asked.toString(), comments, last);
    }

    /** "all" is WordPress's word for approved and hold together. */
    private static String statusParameter(Shelf shelf) {
        return switch (shelf) {
            case SHOWN_AND_HELD -> "all";
            case SPAM -> "spam";
            case TRASH -> "trash";
        };
    }

    @Override
    public Answer<ReceivedComment> comment(Access access, String externalId) {
        return read(calls.one(access, "comments", externalId, COMMENT_FIELDS), "a comment", WordPressAnswers::comment);
    }

    /**
     * Comments stand on pages as well as on posts. NOT_PERMITTED only when WordPress itself says so: what stands before a site and turns
     * a question away may let it through the next time.
     */
    @Override
    public Answer<ReceivedPost> post(Access access, String postId) {
        Answer<Reply> answer = calls.one(access, "posts", postId, POST_FIELDS);
        if (answer instanceof Answer.Failed<Reply>(Failure failure) && failure.cause() == Failure.Cause.NOT_FOUND) {
            answer = calls.one(access, "pages", postId, POST_FIELDS);
        }
        if (answer instanceof Answer.Failed<Reply>(Failure failure)
                && failure.cause() == Failure.Cause.NOT_PERMITTED
                && !failure.detail().matches("(?s).*\\(rest_\\w+\\)")) {
            answer = new Answer.Failed<>(new Failure(Failure.Cause.UNEXPECTED_STATUS, failure.detail(), null));
        }
        return read(answer, "a post", WordPressAnswers::post);
    }

    @Override
    public Outcome change(Access access, String externalId, PlatformStatus wanted) {
        if (wanted == PlatformStatus.GONE) {
            return new Outcome.Unsupported(PlatformStatus.TRASHED);
        }
        return new WordPressChange(calls, access, externalId, wanted).make();
    }

    @Override
    public Posted answer(Access access, String postId, String commentId, String text) {
        return new WordPressAnswer(calls, access, postId, commentId, text).write();
    }

    static <T> Answer<T> read(Answer<Reply> answer, String wanted, Function<byte[], T> reader) {
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<Reply>(Reply reply) -> WordPressAnswers.read(reply, wanted, reader);
        };
    }
}
