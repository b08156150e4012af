package org.lectern.server.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A blog with one post and one comment, which answers as WordPress does to a program that only reads. */
final class QuietBlog implements AutoCloseable {

    private static final String POST = """
            {"id":1,"date":"2026-06-06T10:00:00","date_gmt":"2026-06-06T15:00:00","link":"http://blog.example/1",
            "title":{"raw":"Summer reading kick-off"},"content":{"raw":"Bring your own chair."}}""";
    private static final String COMMENT = """
            {"id":7,"post":1,"parent":0,"author":0,"author_name":"Joan Perry","author_url":"",
            "date":"2026-06-06T14:02:00","date_gmt":"2026-06-06T19:02:00","link":"http://blog.example/1#7",
            "status":"approved","content":{"raw":"I can drive people who have no car."}}""";

    private final HttpServer server;

    QuietBlog() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, 200, "<!doctype html><title>A quiet blog</title>"));
        server.createContext("/wp-json/", exchange -> answer(exchange, 200, "{\"name\":\"A quiet blog\"}"));
        server.createContext("/wp-json/wp/v2/comments", exchange -> answer(exchange, 200, comments(exchange)));
        server.createContext("/wp-json/wp/v2/comments/7", exchange -> answer(exchange, 200, COMMENT));
        server.createContext("/wp-json/wp/v2/posts/1", exchange -> answer(exchange, 200, POST));
        server.start();
    }

    /** Spam and trash are empty, and nothing is held. */
    private static String comments(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().contains("status=all") ? "[" + COMMENT + "]" : "[]";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
        try (exchange) {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
