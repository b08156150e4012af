package org.lectern.server.platform;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Signed-in questions to the REST interface of a WordPress site. */
final class WordPressCalls {

    /** WordPress's own words for "there is no such comment or post"; any other 404 says only that the interface is not where it was. */
    private static final Set<String> ITS_OWN_WORDS = Set.of("rest_comment_invalid_id", "rest_post_invalid_id");

    private final Exchange exchange;
    private final WordPressRoots roots;

    WordPressCalls(Exchange exchange) {
        this.exchange = exchange;
        this.roots = new WordPressRoots(exchange);
    }

    Answer<Reply> get(Access access, String path, String query) {
        return ask(access, path, query, uri -> Question.get(uri, headers(access), Secrets.of(access)));
    }

    /** One comment, post or page. NOT_FOUND only when WordPress itself says that there is none: a lost interface is no deleted comment. */
    Answer<Reply> one(Access access, String collection, String id, String fields) {
        if (!id.matches("\\d{1,20}")) {
            return new Answer.Failed<>(new Failure(Failure.Cause.NOT_FOUND, "No id of WordPress", null));
        }
        return inItsOwnWords(get(access, "wp/v2/" + collection + "/" + id, "context=edit&_fields=" + fields));
    }

    /** The newest hundred comments under one, shown and held; NOT_FOUND as for {@link #one}. */
    Answer<Reply> under(Access access, String parent, String fields) {
        return inItsOwnWords(get(
                access,
                "wp/v2/comments",
                "context=edit&status=all&parent=" + parent + "&per_page=100&orderby=id&order=desc&_fields=" + fields));
    }

    private static Answer<Reply> inItsOwnWords(Answer<Reply> answer) {
        return answer instanceof Answer.Failed<Reply>(Failure failure)
                        && failure.cause() == Failure.Cause.NOT_FOUND
                        && ITS_OWN_WORDS.stream()
                                .noneMatch(word -> failure.detail().endsWith("(" + word + ")"))
                ? new Answer.Failed<>(new Failure(Failure.Cause.UNEXPECTED_STATUS, failure.detail(), null))
                : answer;
    }

    /** A change of one comment; the body is a form, and {@code more} is sent as headers and hidden in quotes. NOT_FOUND as for {@link #one}. */
    Answer<Reply> change(
            Access access, String method, String id, byte[] form, Map<String, String> more, Secrets secrets) {
        Map<String, String> headers = new HashMap<>(headers(access));
        headers.putAll(more);
        return inItsOwnWords(ask(
                access,
                "wp/v2/comments/" + id,
                "_fields=id,status",
                uri -> new Question(method, uri, headers, form, secrets)));
    }

    /** A new comment by the account that is signed in; the body is a form. NOT_FOUND as for {@link #one}. */
    Answer<Reply> write(Access access, byte[] form, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(headers(access));
        headers.putAll(more);
        return inItsOwnWords(ask(
                access,
                "wp/v2/comments",
                "_fields=id",
                uri -> new Question("POST", uri, headers, form, Secrets.of(access))));
    }

    private Answer<Reply> ask(Access access, String path, String query, Function<URI, Question> question) {
        return switch (roots.of(access.address())) {
            case Answer.Failed<String>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<String>(String root) -> {
                Answer<Reply> answer = exchange.ask(question.apply(WordPressRoots.address(root, path, query)));
                if (answer instanceof Answer.Failed<Reply>(Failure failure) && moved(failure)) {
                    roots.forget(access.address());
                }
                yield answer;
            }
        };
    }

    private static boolean moved(Failure failure) {
        return failure.cause() == Failure.Cause.NOT_FOUND
                || failure.cause() == Failure.Cause.NOT_JSON
                || failure.cause() == Failure.Cause.REDIRECTED;
    }

    private static Map<String, String> headers(Access access) {
        return Map.of("Authorization", "Basic " + Secrets.basic(access));
    }
}
