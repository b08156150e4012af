package org.lectern.server.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.replay.ReplayDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policy replay}: tries a rulebook on the past. Asks a running server, else opens the folder itself. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a rulebook would have done with all comments of an organisation, beside the one in force: what would be",
            "noticed under which clause, and which removals it would refuse. Writes nothing."
        })
final class ReplayCommand implements Callable<Integer> {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "ID_OR_FILE",
            description = "The rulebook to try: a file, or the id of a starter such as cadott.")
    private String policy = "";

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "NAME",
            description = "The organisation's short name, such as cadott.")
    private String organisation = "";

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            description =
                    "The e-mail address of who asks; they must be allowed to. Without it there are numbers, and no comments.")
    private @Nullable String person;

    @Option(
            names = "--json",
            description =
                    "Lines of JSON: one for each comment about which something would be otherwise, the sums last.")
    private boolean json;

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PolicyCommand.RulebookFile.read(policy);
        String yaml = PolicyCommand.RulebookFile.text(policy);
        Optional<RunFile> running = installation.running();
        if (running.isPresent()) {
            return ask(running.get(), yaml) ? 0 : 1;
        }
        open(yaml);
        return 0;
    }

    /** Whether the running server answered; what it refused is on standard error in its own words. */
    private boolean ask(RunFile running, String yaml) throws IOException, InterruptedException {
        try (LocalServer server = new LocalServer(running, err())) {
            HttpResponse<InputStream> answer = server.send(
                    server.request(path())
                            .header("Content-Type", "application/octet-stream")
                            .POST(HttpRequest.BodyPublishers.ofString(yaml)),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    return server.granted(answer, new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                body.transferTo(System.out);
                System.out.flush();
                return true;
            }
        }
    }

    private String path() {
        String asked = "/organisations/" + LocalServer.encoded(organisation) + "/replay?json=" + json;
        return person == null ? asked : asked + "&as=" + LocalServer.encoded(person);
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void open(String yaml) throws IOException {
        PrintStream standardOut = System.out;
        Writer out = new BufferedWriter(new OutputStreamWriter(standardOut, StandardCharsets.UTF_8));
        try (RunningServer server = installation.open()) {
            server.bean(ReplayDoor.class)
                    .replay(organisation, person, yaml, json)
                    .write(out);
        }
        out.flush();
    }
}
