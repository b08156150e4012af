package org.lectern.server.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFile running = installation.running().orElseThrow(() -> new Refusal(Problem.NOT_RUNNING));
        try (LocalServer server = new LocalServer(running, err())) {
            HttpResponse<String> answer = server.send(
                    server.request("/let-in?person=" + LocalServer.encoded(person))
                            .POST(HttpRequest.BodyPublishers.noBody()),
                    HttpResponse.BodyHandlers.ofString());
            if (!server.granted(answer, answer.body())) {
                return 1;
            }
            System.out.println(answer.body());
            return 0;
        }
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
