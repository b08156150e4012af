package org.lectern.server.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.lectern.server.words.Said;
import tools.jackson.databind.json.JsonMapper;

/** What the import command and a running server say to each other: the file, then again and again how far it has come. */
final class ImportConversation implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TURNS_BETWEEN_LINES = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunFile server;
    private final String organisation;
    private final String person;
    private final PrintWriter err;

    ImportConversation(RunFile server, String organisation, String person, PrintWriter err) {
        this.server = server;
        this.organisation = organisation;
        this.person = person;
        this.err = err;
    }

    /** Brings the file and waits until it has been read; returns the command's exit code. */
    int bring(Path file, String channel, int history) throws IOException, InterruptedException {
        String asked = "/imports?as=" + encoded(person) + "&channel=" + encoded(channel) + "&history=" + history
                + "&name=" + encoded(file.getFileName().toString());
        HttpResponse<String> answer = send(request(asked)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
        if (answer.statusCode() != 200) {
            return refused(answer);
        }
        LocalApi.Progress progress = JSON.readValue(answer.body(), LocalApi.Progress.class);
        for (int turn = 1; progress.state().equals("RUNNING"); turn++) {
            Thread.sleep(PAUSE);
            answer = send(request("/imports/" + progress.id() + "?as=" + encoded(person))
                    .GET());
            if (answer.statusCode() != 200) {
                return refused(answer);
            }
            progress = JSON.readValue(answer.body(), LocalApi.Progress.class);
            if (turn % TURNS_BETWEEN_LINES == 0) {
                System.out.println(progress.percent() + "%: " + counts(progress));
            }
        }
        return ended(progress);
    }

    private int ended(LocalApi.Progress progress) throws IOException, InterruptedException {
        System.out.println(counts(progress));
        if (progress.refused() > 0) {
            sayRefused(progress.id());
        }
        if (progress.why() != null) {
            err.println(progress.why());
        } else if (!progress.state().equals("DONE")) {
            err.println("It was broken off. What was taken in stays; the same file can be brought again.");
        }
        err.flush();
        return progress.state().equals("DONE") && progress.refused() == 0 ? 0 : 1;
    }

    private static String counts(LocalApi.Progress progress) {
        return progress.added() + " new, " + progress.known() + " known already, " + progress.refused() + " refused";
    }

    private void sayRefused(String id) throws IOException, InterruptedException {
        long after = 0;
        LocalApi.RefusedLine[] some;
        do {
            HttpResponse<String> answer =
                    send(request("/imports/" + id + "/refused?as=" + encoded(person) + "&after=" + after)
                            .GET());
            if (answer.statusCode() != 200) {
                refused(answer);
                return;
            }
            some = JSON.readValue(answer.body(), LocalApi.RefusedLine[].class);
            for (LocalApi.RefusedLine row : some) {
                err.println("line " + row.line() + ": " + row.why());
                after = row.line();
            }
        } while (some.length > 0);
    }

    private int refused(HttpResponse<String> answer) {
        Map<?, ?> problem = JSON.readValue(answer.body(), Map.class);
        Lectern.say(
                err,
                new Said(
                        String.valueOf(problem.get("title")),
                        String.valueOf(problem.get("safe")),
                        String.valueOf(problem.get("todo"))));
        return 1;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + server.port() + "/api/v1/organisations/" + encoded(organisation) + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
