package org.lectern.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain browser over HTTP: it keeps cookies, sends the token of the last form it saw, and follows no redirect by itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> headers = new HashMap<>(Map.of("Accept-Language", "en-US"));
    private String token = "";

    public Browser(URI server) {
        this.server = server;
    }

    /** What came back. */
    public record Page(int status, String body, Map<String, String> headers) {

        /** Where it sends, as a path with query; empty where it does not. */
        public String sentTo() {
            URI location = URI.create(headers.getOrDefault("location", ""));
            return location.getQuery() == null ? location.getPath() : location.getPath() + "?" + location.getQuery();
        }

        /** What a person reads: no tags, character references put back, blanks made one. */
        public String text() {
            return body.replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ");
        }
    }

    /** Sends this header with all that follows. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Page get(String path) {
        Page page = send(request(path).GET().build());
        Matcher matcher = TOKEN.matcher(page.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        return page;
    }

    /** Gets a file as bytes. */
    public HttpResponse<byte[]> bytes(String path) {
        return exchange(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Posts a form and gets a file as bytes. */
    public HttpResponse<byte[]> postForBytes(String path, Map<String, String> form) {
        return exchange(form(path, withToken(form)), BodyHandlers.ofByteArray());
    }

    /** Posts a form with the token of the last page that had one. */
    public Page post(String path, Map<String, String> form) {
        return send(form(path, withToken(form)));
    }

    /** Posts a form in which a field may stand several times. */
    public Page post(String path, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("_csrf", token));
        return send(form(path, all));
    }

    /** Posts a form with one file, in the field {@code file}. */
    public Page postFile(String path, String name, byte[] bytes) {
        String boundary = "the-end-of-a-part";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build());
    }

    /** Posts a form without any token, as a foreign site would. */
    public Page postWithoutToken(String path, Map<String, String> form) {
        return send(form(path, form));
    }

    private Map<String, String> withToken(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("_csrf", token);
        return all;
    }

    private HttpRequest form(String path, Map<String, String> form) {
        return form(path, List.copyOf(form.entrySet()));
    }

    private HttpRequest form(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(builder::header);
        return builder;
    }

    private Page send(HttpRequest request) {
        HttpResponse<String> answer = exchange(request, BodyHandlers.ofString());
        return new Page(
                answer.statusCode(),
                answer.body(),
                answer.headers().map().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                                header -> header.getValue().getFirst())));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in by the form; fails where that is refused. */
    public void signIn(String email, String password) {
        Page answer = trySignIn(email, password);
        if (answer.status() != 302 || answer.sentTo().startsWith("/sign-in")) {
            throw new AssertionError("Not signed in: " + answer.status() + " " + answer.sentTo());
        }
    }

    /** Sends the sign-in form. */
    public Page trySignIn(String email, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("email", email, "password", password));
    }
}
