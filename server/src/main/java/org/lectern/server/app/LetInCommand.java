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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.lectern.server.words.Said;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code let-in}: a link for who has lost access, for the director alone whom nobody else can give one. Asks the running server. */
@Command(
        name = "let-in",
        mixinStandardHelpOptions = true,
        description =
                "Prints a link with which somebody who cannot sign in any more sets a new password. It works once, within an hour.")
final class LetInCommand implements Callable<Integer> {

    @Option(
            names = "--person",
            required = true,
            paramLabel = "PERSON",
            description = "The e-mail address with which they sign in.")
    private String person = "";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder of the installation. Default: ./data, or a demo that runs.")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFile server = RunFile.running(data).orElseThrow(() -> new Refusal(Problem.NOT_RUNNING));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()
                        + "/api/v1/let-in?person=" + URLEncoder.encode(person, StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + server.token())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                Map<?, ?> problem = JsonMapper.shared().readValue(answer.body(), Map.class);
                Lectern.say(err(), new Said(word(problem, "title"), word(problem, "safe"), word(problem, "todo")));
                return 1;
            }
            System.out.println(answer.body());
            return 0;
        }
    }

    private static String word(Map<?, ?> problem, String field) {
        return String.valueOf(problem.get(field));
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
