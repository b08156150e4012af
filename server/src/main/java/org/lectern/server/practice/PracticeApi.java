package org.lectern.server.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.Restriction;
import org.lectern.server.platform.Shelf;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface for programs; the package's description says what it takes and gives. */
final class PracticeApi {

    private static final int PER_PAGE = 100;
    /** Everything beyond ASCII is escaped, so that a lone surrogate can be sent as it is. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final PracticeStore store;
    private final Map<PracticeBlog, String> tokens;
    private final String pages;
    private final InstantSource clock;

    /** Links lead to {@code pages}, the beginning of the addresses that people use. */
    PracticeApi(PracticeStore store, Map<PracticeBlog, String> tokens, String pages, InstantSource clock) {
        this.store = store;
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
    }

    void answer(PracticeRequest request) throws IOException {
        PracticeBlog blog = blog(request);
        if (blog == null) {
            problem(request, 401, "a blog's token is needed");
        } else if (request.is("GET", "blogs", "*", "api", "site")) {
            json(request, JSON.writeValueAsString(Map.of("name", blog.name())));
        } else if (request.is("GET", "blogs", "*", "api", "comments")) {
            list(request, blog);
        } else if (request.is("GET", "blogs", "*", "api", "comments", "*")) {
            one(request, comment(blog, request.number(4)));
        } else if (request.is("PUT", "blogs", "*", "api", "comments", "*", "status")) {
            change(request, comment(blog, request.number(4)));
        } else if (request.is("GET", "blogs", "*", "api", "comments", "*", "answers")) {
            answers(request, comment(blog, request.number(4)));
        } else if (request.is("POST", "blogs", "*", "api", "comments", "*", "answers")) {
            answer(request, comment(blog, request.number(4)));
        } else if (request.is("GET", "blogs", "*", "api", "posts", "*")) {
            post(request, blog, store.post(request.number(4)));
        } else if (request.is("GET", "blogs", "*", "api", "authors", "*")) {
            author(request, store.standing(blog, request.name(4)));
        } else if (request.is("PUT", "blogs", "*", "api", "authors", "*")) {
            restrict(request, blog);
        } else {
            problem(request, 404, "nothing here");
        }
    }

    private @Nullable PracticeBlog blog(PracticeRequest request) {
        String id = request.path().size() > 1 ? request.path().get(1) : "";
        return tokens.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .filter(entry -> equal("Bearer " + entry.getValue(), request.header("Authorization")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable PracticeComment comment(PracticeBlog blog, long id) {
        PracticeComment comment = store.comment(id);
        return comment != null && comment.post().blog().equals(blog) ? comment : null;
    }

    private void list(PracticeRequest request, PracticeBlog blog) throws IOException {
        Map<String, String> query = request.query();
        Shelf shelf = shelf(query.getOrDefault("shelf", ""));
        String page = query.getOrDefault("page", "");
        if (shelf == null || !page.matches("[1-9]\\d{0,6}")) {
            problem(request, 400, "shelf is shown_and_held, spam or trash, and page a number from 1 on");
            return;
        }
        List<PracticeComment> all = store.comments(blog, shelf.statuses());
        int start = Math.min((Integer.parseInt(page) - 1) * PER_PAGE, all.size());
        int end = Math.min(start + PER_PAGE, all.size());
        request.exchange().getResponseHeaders().set("Practice-Last", Boolean.toString(end == all.size()));
        json(
                request,
                JSON.writeValueAsString(
                        all.subList(start, end).stream().map(this::node).toList()));
    }

    private static @Nullable Shelf shelf(String word) {
        for (Shelf shelf : Shelf.values()) {
            if (shelf.name().toLowerCase(Locale.ROOT).equals(word)) {
                return shelf;
            }
        }
        return null;
    }

    private void one(PracticeRequest request, @Nullable PracticeComment comment) throws IOException {
        if (comment == null) {
            problem(request, 404, "no such comment");
        } else {
            json(request, JSON.writeValueAsString(node(comment)));
        }
    }

    private void change(PracticeRequest request, @Nullable PracticeComment comment) throws IOException {
        PlatformStatus wanted = wanted(request.body());
        if (wanted == null) {
            problem(request, 400, "status is visible, held, spam or trashed");
        } else {
            one(request, comment == null ? null : store.change(comment.id(), wanted));
        }
    }

    private void answers(PracticeRequest request, @Nullable PracticeComment comment) throws IOException {
        if (comment == null) {
            problem(request, 404, "no such comment");
        } else {
            json(
                    request,
                    JSON.writeValueAsString(
                            store.answers(comment).stream().map(this::node).toList()));
        }
    }

    private void answer(PracticeRequest request, @Nullable PracticeComment comment) throws IOException {
        String text = text(request.body());
        if (text.isBlank()) {
            problem(request, 400, "text is what the answer says");
        } else {
            one(request, comment == null ? null : store.answer(comment, text, clock.instant()));
        }
    }

    private void author(PracticeRequest request, Restriction standing) throws IOException {
        String word = standing.name().toLowerCase(Locale.ROOT);
        json(request, JSON.writeValueAsString(Map.of("name", request.name(4), "standing", word)));
    }

    private void restrict(PracticeRequest request, PracticeBlog blog) throws IOException {
        Restriction wanted = standing(request.body());
        if (wanted == null) {
            problem(request, 400, "standing is none, limited or blocked");
        } else {
            store.restrict(blog, request.name(4), wanted);
            author(request, wanted);
        }
    }

    private static @Nullable Restriction standing(String body) {
        try {
            return switch (JSON.readTree(body).path("standing").asString("")) {
                case "none" -> Restriction.NONE;
                case "limited" -> Restriction.LIMITED;
                case "blocked" -> Restriction.BLOCKED;
                default -> null;
            };
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String text(String body) {
        try {
            return JSON.readTree(body).path("text").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static @Nullable PlatformStatus wanted(String body) {
        try {
            return switch (JSON.readTree(body).path("status").asString("")) {
                case "visible" -> PlatformStatus.VISIBLE;
                case "held" -> PlatformStatus.HELD;
                case "spam" -> PlatformStatus.SPAM;
                case "trashed" -> PlatformStatus.TRASHED;
                default -> null;
            };
        } catch (JacksonException e) {
            return null;
        }
    }

    private void post(PracticeRequest request, PracticeBlog blog, @Nullable PracticePost post) throws IOException {
        if (post == null || !post.blog().equals(blog)) {
            problem(request, 404, "no such post");
            return;
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("id", post.id()).put("title", post.title()).put("text", post.text());
        node.put("by", post.by()).put("url", pages + "/posts/" + post.id());
        node.put("at", post.at().toString());
        json(request, JSON.writeValueAsString(node));
    }

    private ObjectNode node(PracticeComment comment) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", comment.id()).put("post", comment.post().id());
        node.put("parent", comment.parent());
        node.put("author", comment.author()).put("handle", comment.parent() == 0 ? "" : "the-blog");
        node.put("text", comment.text());
        node.put("url", pages + "/posts/" + comment.post().id() + "#comments");
        node.put("at", comment.at().toString());
        return node.put("status", comment.status().name().toLowerCase(Locale.ROOT));
    }

    private static void json(PracticeRequest request, String json) throws IOException {
        request.answer(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void problem(PracticeRequest request, int status, String error) throws IOException {
        String json = JSON.writeValueAsString(Map.of("error", error));
        request.answer(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
