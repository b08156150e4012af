package org.lectern.server.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lectern.server.words.Said;
import tools.jackson.databind.json.JsonMapper;

/** The running server as a command of the same user asks it: on this machine only, with the token of its run file. */
final class LocalServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunFile server;
    private final PrintWriter err;

    LocalServer(RunFile server, PrintWriter err) {
        this.server = server;
        this.err = err;
    }

    /** A request below {@code /api/v1}; the path's own texts are {@link #encoded}. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .header("Authorization", "Bearer " + server.token());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(request.build(), body);
    }

    /** Whether the server answered with what was asked for; what it refused instead is then on standard error in its own words. */
    boolean granted(HttpResponse<?> answer, String body) {
        if (answer.statusCode() == 200) {
            return true;
        }
        Map<?, ?> problem = JSON.readValue(body, Map.class);
        Lectern.say(err, new Said(word(problem, "title"), word(problem, "safe"), word(problem, "todo")));
        return false;
    }

    private static String word(Map<?, ?> problem, String field) {
        return String.valueOf(problem.get(field));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
