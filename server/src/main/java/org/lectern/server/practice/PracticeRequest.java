package org.lectern.server.practice;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the practice platform, its path in pieces. */
record PracticeRequest(HttpExchange exchange, String method, List<String> path) {

    private static final int LARGEST = 64_000;

    static PracticeRequest of(HttpExchange exchange) {
        List<String> path = Arrays.stream(exchange.getRequestURI().getRawPath().split("/", -1))
                .filter(piece -> !piece.isEmpty())
                .toList();
        return new PracticeRequest(exchange, exchange.getRequestMethod(), path);
    }

    /** Whether method and path are these; "*" stands for any piece. */
    boolean is(String wanted, String... pieces) {
        if (!method.equals(wanted) || path.size() != pieces.length) {
            return false;
        }
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].equals("*") && !pieces[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A piece of the path as a number; -1, which nothing has, where it is none. */
    long number(int piece) {
        String text = path.get(piece);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** A piece of the path as it was before it was put into an address. */
    String name(int piece) {
        return decoded(path.get(piece).replace("+", "%2B"));
    }

    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    Map<String, String> query() {
        return pairs(exchange.getRequestURI().getRawQuery());
    }

    Map<String, String> form() throws IOException {
        return pairs(body());
    }

    /** The body, of which no more than 64,000 bytes are read. */
    String body() throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
    }

    private static Map<String, String> pairs(@Nullable String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    void answer(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    void seeOther(String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(303, "text/plain", new byte[0]);
    }
}
