package org.lectern.server.app;

import static org.lectern.server.app.LocalServer.encoded;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** What the import command and a running server say to each other: the file, then again and again how far it has come. */
final class ImportConversation implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TURNS_BETWEEN_LINES = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalServer server;
    private final String organisation;
    private final String person;
    private final PrintWriter err;

    ImportConversation(RunFile running, String organisation, String person, PrintWriter err) {
        this.server = new LocalServer(running, err);
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
        if (!granted(answer)) {
            return 1;
        }
        LocalApi.Progress progress = JSON.readValue(answer.body(), LocalApi.Progress.class);
        for (int turn = 1; progress.state().equals("RUNNING"); turn++) {
            Thread.sleep(PAUSE);
            answer = send(request("/imports/" + progress.id() + "?as=" + encoded(person))
                    .GET());
            if (!granted(answer)) {
                return 1;
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
            if (!granted(answer)) {
                return;
            }
            some = JSON.readValue(answer.body(), LocalApi.RefusedLine[].class);
            for (LocalApi.RefusedLine row : some) {
                err.println("line " + row.line() + ": " + row.why());
                after = row.line();
            }
        } while (some.length > 0);
    }

    private HttpRequest.Builder request(String path) {
        return server.request("/organisations/" + encoded(organisation) + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return server.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private boolean granted(HttpResponse<String> answer) {
        return server.granted(answer, answer.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
