package org.lectern.server.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The practice platform by its HTTP interface, which the package {@code practice} describes; the password is a blog's token. */
@Component
public final class PracticeConnector implements Connector {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Exchange exchange;

    @Autowired
    public PracticeConnector(@Value("${lectern.platform.allow-loopback:false}") boolean allowLoopback) {
        this(new AddressGuard(allowLoopback), Limits.USUAL);
    }

    public PracticeConnector(AddressGuard guard, Limits limits) {
        exchange = new Exchange(guard, limits);
    }

    @Override
    public String kind() {
        return "practice";
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    @Override
    public Set<PlatformStatus> changes() {
        return EnumSet.complementOf(EnumSet.of(PlatformStatus.GONE));
    }

    @Override
    public @Nullable Duration trashKept() {
        return null;
    }

    @Override
    public Answer<String> check(Access access) {
        return read(
                get(access, "/api/site"),
                "the blog's name",
                body -> Fields.of(body).text("name"));
    }

    @Override
    public Answer<CommentPage> comments(Access access, Shelf shelf, int page) {
        String path = "/api/comments?shelf=" + shelf.name().toLowerCase(Locale.ROOT) + "&page=" + page;
        return switch (get(access, path)) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<Reply>(Reply reply) ->
                WordPressAnswers.read(
                        reply,
                        "a list of comments",
                        body -> new CommentPage(
                                address(access, path).toString(),
                                JsonSlices.ofArray(body).stream()
                                        .map(PracticeConnector::comment)
                                        .toList(),
                                reply.headers()
                                        .firstValue("Practice-Last")
                                        .orElse("")
                                        .equals("true")));
        };
    }

    @Override
    public Answer<ReceivedComment> comment(Access access, String externalId) {
        return externalId.matches("\\d{1,18}")
                ? read(get(access, "/api/comments/" + externalId), "a comment", PracticeConnector::comment)
                : new Answer.Failed<>(new Failure(Failure.Cause.NOT_FOUND, "No id of the practice platform", null));
    }

    @Override
    public Answer<ReceivedPost> post(Access access, String postId) {
        return postId.matches("\\d{1,18}")
                ? read(get(access, "/api/posts/" + postId), "a post", PracticeConnector::post)
                : new Answer.Failed<>(new Failure(Failure.Cause.NOT_FOUND, "No id of the practice platform", null));
    }

    @Override
    public Outcome change(Access access, String externalId, PlatformStatus wanted) {
        if (wanted == PlatformStatus.GONE) {
            return new Outcome.Unsupported(PlatformStatus.TRASHED);
        }
        return new ReadBack(wanted, () -> status(access, externalId))
                .around(() -> exchange.ask(new Question(
                        "PUT",
                        address(access, "/api/comments/" + externalId + "/status"),
                        headers(access),
                        ("{\"status\":\"" + wanted.name().toLowerCase(Locale.ROOT) + "\"}")
                                .getBytes(StandardCharsets.UTF_8),
                        Secrets.of(access))));
    }

    @Override
    public Posted answer(Access access, String postId, String commentId, String text) {
        return new WriteOnce(text, () -> ours(access, commentId))
                .around(() -> exchange.ask(new Question(
                        "POST",
                        address(access, "/api/comments/" + commentId + "/answers"),
                        headers(access),
                        JSON.writeValueAsString(Map.of("text", text)).getBytes(StandardCharsets.UTF_8),
                        Secrets.of(access))));
    }

    @Override
    public Set<Restriction> restrictions() {
        return Set.of(Restriction.LIMITED, Restriction.BLOCKED);
    }

    @Override
    public Restricting restrict(Access access, String account, Restriction wanted) {
        String path = "/api/authors/"
                + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return switch (restriction(access, path)) {
            case Answer.Failed<Restriction>(Failure failure) -> refusedOrNotYet(failure);
            case Answer.Received<Restriction>(Restriction now) when now == wanted -> new Restricting.Done();
            case Answer.Received<Restriction> _ -> {
                Answer<Reply> asked = exchange.ask(new Question(
                        "PUT",
                        address(access, path),
                        headers(access),
                        JSON.writeValueAsString(Map.of("standing", wanted.name().toLowerCase(Locale.ROOT)))
                                .getBytes(StandardCharsets.UTF_8),
                        Secrets.of(access)));
                yield readBack(asked, restriction(access, path), wanted);
            }
        };
    }

    private static Restricting readBack(Answer<Reply> asked, Answer<Restriction> read, Restriction wanted) {
        return switch (read) {
            case Answer.Failed<Restriction>(Failure failure) -> new Restricting.NotYet(failure);
            case Answer.Received<Restriction>(Restriction now) when now == wanted -> new Restricting.Done();
            case Answer.Received<Restriction>(Restriction now) ->
                asked instanceof Answer.Failed<Reply>(Failure failure)
                        ? refusedOrNotYet(failure)
                        : new Restricting.NotYet(new Failure(
                                Failure.Cause.UNEXPECTED_STATUS,
                                "It accepted the change, and the account still stands as " + now,
                                null));
        };
    }

    private static Restricting refusedOrNotYet(Failure failure) {
        return failure.cause() == Failure.Cause.NOT_PERMITTED || failure.cause() == Failure.Cause.NOT_FOUND
                ? new Restricting.Refused(failure)
                : new Restricting.NotYet(failure);
    }

    private Answer<Restriction> restriction(Access access, String path) {
        return read(
                get(access, path), "an author", body -> switch (Fields.of(body).text("standing")) {
                    case "none" -> Restriction.NONE;
                    case "limited" -> Restriction.LIMITED;
                    case "blocked" -> Restriction.BLOCKED;
                    default -> throw new WrongShape("no standing");
                });
    }

    private Answer<List<ReceivedComment>> ours(Access access, String commentId) {
        return read(
                get(access, "/api/comments/" + commentId + "/answers"),
                "a list of answers",
                body -> JsonSlices.ofArray(body).stream()
                        .map(PracticeConnector::comment)
                        .toList());
    }

    private Answer<PlatformStatus> status(Access access, String externalId) {
        return switch (comment(access, externalId)) {
            case Answer.Failed<ReceivedComment>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<ReceivedComment>(ReceivedComment comment) -> new Answer.Received<>(comment.status());
        };
    }

    private Answer<Reply> get(Access access, String path) {
        return exchange.ask(Question.get(address(access, path), headers(access), Secrets.of(access)));
    }

    private static <T> Answer<T> read(Answer<Reply> answer, String wanted, Function<byte[], T> reader) {
        return WordPressConnector.read(answer, wanted, reader);
    }

    private static URI address(Access access, String path) {
        return URI.create(access.address().toString().replaceAll("/+$", "") + path);
    }

    private static Map<String, String> headers(Access access) {
        return Map.of("Authorization", "Bearer " + access.password());
    }

    private static ReceivedComment comment(byte[] object) {
        byte[] bytes = JsonSlices.ofObject(object);
        Fields fields = Fields.of(bytes);
        long id = fields.number("id");
        long parent = fields.number("parent");
        return new ReceivedComment(
                Long.toString(id),
                id,
                Long.toString(fields.number("post")),
                parent == 0 ? null : Long.toString(parent),
                fields.text("author"),
                fields.text("handle"),
                fields.text("text"),
                fields.text("url"),
                instant(fields.text("at")),
                status(fields.text("status")),
                bytes);
    }

    private static ReceivedPost post(byte[] object) {
        byte[] bytes = JsonSlices.ofObject(object);
        Fields fields = Fields.of(bytes);
        return new ReceivedPost(
                Long.toString(fields.number("id")),
                fields.text("title"),
                fields.text("text"),
                fields.text("url"),
                instant(fields.text("at")),
                bytes);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new WrongShape("no instant");
        }
    }

    private static PlatformStatus status(String word) {
        return switch (word) {
            case "visible" -> PlatformStatus.VISIBLE;
            case "held" -> PlatformStatus.HELD;
            case "spam" -> PlatformStatus.SPAM;
            case "trashed" -> PlatformStatus.TRASHED;
            default -> throw new WrongShape("no status " + word);
        };
    }
}
