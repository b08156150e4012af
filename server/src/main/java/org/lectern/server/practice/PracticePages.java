package org.lectern.server.practice;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.practice.pages.PracticePostPage;
import org.lectern.server.practice.pages.PracticePostsPage;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;
import org.lectern.server.words.Messages;

/** The pages for people: all posts, one post with its comments, and a form to write one. */
final class PracticePages {

    private static final Map<String, String> ASSETS =
            Map.of("/assets/css/practice.css", "text/css", "/assets/mark.svg", "image/svg+xml");
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE MMM d, HH:mm", Locale.US);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, HH:mm:ss z", Locale.US);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 5_000;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PracticePages.class.getClassLoader(), "org.lectern.server.templates");
    private final Messages messages = Messages.of(Locale.US);
    private final PracticeStore store;
    private final InstantSource clock;
    private final String blogs;
    private final @Nullable URI lectern;

    PracticePages(PracticeStore store, InstantSource clock, List<PracticeBlog> blogs, @Nullable URI lectern) {
        this.store = store;
        this.clock = clock;
        this.blogs = blogs.stream().map(PracticeBlog::name).collect(Collectors.joining(" · "));
        this.lectern = lectern;
    }

    void answer(PracticeRequest request) throws IOException {
        String path = request.exchange().getRequestURI().getPath();
        PracticePost post = request.path().size() > 1 ? store.post(request.number(1)) : null;
        if (request.is("GET")) {
            request.seeOther("/posts");
        } else if (request.is("GET", "posts")) {
            page(request, 200, "practice/posts.jte", posts());
        } else if (post != null && request.is("GET", "posts", "*")) {
            page(request, 200, "practice/post.jte", page(post, Field.empty(), Field.empty()));
        } else if (post != null && request.is("POST", "posts", "*", "comments")) {
            write(request, post);
        } else if (request.method().equals("GET") && ASSETS.containsKey(path)) {
            asset(request, path);
        } else {
            request.answer(404, "text/plain", new byte[0]);
        }
    }

    /** Not for pages elsewhere that send their readers' browsers here. */
    private void write(PracticeRequest request, PracticePost post) throws IOException {
        String origin = request.header("Origin");
        if (!origin.isEmpty() && !origin.equals("http://" + request.header("Host"))) {
            request.answer(403, "text/plain", new byte[0]);
            return;
        }
        Map<String, String> form = request.form();
        String name = form.getOrDefault("name", "").strip();
        String text = form.getOrDefault("text", "").replace("\r\n", "\n").strip();
        if (fits(name, LONGEST_NAME) && fits(text, LONGEST_TEXT)) {
            PracticeComment written = store.written(post, name, text, clock.instant());
            if (written == null) {
                Field blocked = Field.wrong(
                        name, messages.text("practice.blocked", post.blog().name()));
                page(request, 403, "practice/post.jte", page(post, blocked, Field.of(text)));
            } else {
                request.seeOther("/posts/" + post.id() + "#comments");
            }
        } else {
            Field nameField = field("practice.name", name, LONGEST_NAME);
            page(request, 400, "practice/post.jte", page(post, nameField, field("practice.text", text, LONGEST_TEXT)));
        }
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    /** Browsers say it in their own words before anything is sent; this is for the others: what is asked for, and how much of it. */
    private Field field(String label, String value, int longest) {
        return fits(value, longest) ? Field.of(value) : Field.wrong(value, messages.text(label) + ": 1-" + longest);
    }

    private PracticePostsPage posts() {
        List<PracticePostsPage.Post> posts = store.posts().stream()
                .map(post -> new PracticePostsPage.Post(
                        "/posts/" + post.id(),
                        post.title(),
                        post.text(),
                        post.by() + ", " + post.blog().name(),
                        when(post.at()),
                        store.visible(post).size()))
                .toList();
        return new PracticePostsPage(layout(messages.text("practice.news")), blogs, posts);
    }

    private PracticePostPage page(PracticePost post, Field name, Field comment) {
        List<PracticePostPage.Comment> comments = store.visible(post).stream()
                .map(one -> new PracticePostPage.Comment(one.author(), when(one.at()), Written.pieces(one.text())))
                .toList();
        return new PracticePostPage(
                layout(post.title()),
                post.blog().name(),
                Long.toString(post.id()),
                post.title(),
                post.text(),
                post.by(),
                when(post.at()),
                comments,
                name,
                comment,
                lectern == null ? null : lectern.toString());
    }

    private Layout layout(String title) {
        return new Layout(
                messages,
                title,
                null,
                null,
                List.of(),
                null,
                messages.text("practice.label"),
                new Layout.Csrf("none", ""),
                "en-US",
                Layout.Theme.SYSTEM,
                null,
                null,
                null);
    }

    private static When when(Instant at) {
        return new When(at, SHORT.format(at.atZone(ZONE)), EXACT.format(at.atZone(ZONE)));
    }

    private void page(PracticeRequest request, int status, String template, Object page) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, page, output);
        request.exchange()
                .getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'");
        request.answer(status, "text/html; charset=utf-8", output.toByteArray());
    }

    private static void asset(PracticeRequest request, String path) throws IOException {
        try (InputStream in = PracticePages.class.getResourceAsStream("/static" + path)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            request.answer(in == null ? 404 : 200, ASSETS.getOrDefault(path, "text/plain"), bytes);
        }
    }
}
