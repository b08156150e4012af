package org.lectern.server.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Option;

/** Which installation a command works on. */
final class InstallationOption {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder of the installation. Default: ./data, or a demo that runs.")
    private @Nullable Path data;

    /** Its server, where one runs. */
    Optional<RunFile> running() {
        return RunFile.running(data);
    }

    /** Starts a server of the command's own on it, on any port and with nobody told. @throws Refusal where the folder holds no installation */
    RunningServer open() {
        Path folder = folder();
        if (!Files.isDirectory(folder.resolve("keys"))) {
            throw new Refusal(Problem.NO_INSTALLATION, folder.toAbsolutePath());
        }
        return RunningServer.start(folder, Map.of("http.port", "0"), Clock.systemUTC(), false);
    }

    Path folder() {
        return data == null ? Path.of("data") : data;
    }
}
