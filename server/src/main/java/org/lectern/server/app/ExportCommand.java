package org.lectern.server.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.records.ExportDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: writes an organisation's record as a ZIP. Asks a running server, else opens the folder itself. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes an organisation's whole record as a ZIP that anybody can check with verify.")
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "NAME",
            description = "The organisation's short name, such as cadott.")
    private String organisation = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "PERSON",
            description = "The e-mail address of who exports; they must be allowed to.")
    private String person = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The ZIP to write.")
    private Path out = Path.of("export.zip");

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path target = out.toAbsolutePath();
        Path half = Files.createTempFile(target.getParent(), ".lectern-export", ".part");
        try {
            Optional<RunFile> running = installation.running();
            if (running.isEmpty()) {
                open(half);
            } else if (!ask(running.get(), half)) {
                return 1;
            }
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        System.out.println("Written: " + target + " (" + Files.size(target) + " bytes)");
        return 0;
    }

    /** Whether the running server exported; what it refused is on standard error in its own words. */
    private boolean ask(RunFile running, Path half) throws IOException, InterruptedException {
        try (LocalServer server = new LocalServer(running, err())) {
            HttpResponse<Path> answer = server.send(
                    server.request("/organisations/" + LocalServer.encoded(organisation) + "/export?as="
                                    + LocalServer.encoded(person))
                            .POST(HttpRequest.BodyPublishers.noBody()),
                    HttpResponse.BodyHandlers.ofFile(half));
            return answer.statusCode() == 200 || server.granted(answer, Files.readString(half));
        }
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void open(Path half) throws IOException {
        try (RunningServer server = installation.open();
                OutputStream stream = Files.newOutputStream(half)) {
            server.bean(ExportDoor.class).export(organisation, person).write(stream);
        }
    }
}
