package org.lectern.server.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.Imports;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: brings a file of comments to a channel. Asks a running server, else starts one on the folder without opening it to others. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in the comments of a CSV or JSON Lines file; docs/formats/import.md describes the columns.",
            "What is known already stays as it is. Exit 0 where every row was taken in or known, 1 where some were refused."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file: CSV with a header, or one JSON object on each line.")
    private Path file = Path.of("");

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
            description = "The e-mail address of who brings the file; their role must manage channels.")
    private String person = "";

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "CHANNEL",
            description = "The channel on which the comments were written: its name or its address.")
    private String channel = "";

    @Option(
            names = "--history",
            paramLabel = "DAYS",
            defaultValue = "" + Imports.HISTORY_DAYS,
            description =
                    "Comments older than this are history, and wait for a decision only where something is noticed. Default: ${DEFAULT-VALUE}.")
    private int history;

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal(Problem.FILE_UNREADABLE, file.toAbsolutePath());
        }
        Optional<RunFile> running = installation.running();
        if (running.isPresent()) {
            return ask(running.get());
        }
        try (RunningServer _ = installation.open()) {
            return ask(RunFile.of(installation.folder()).orElseThrow());
        }
    }

    private int ask(RunFile server) throws IOException, InterruptedException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (ImportConversation conversation = new ImportConversation(server, organisation, person, err)) {
            return conversation.bring(file, channel, Math.max(0, history));
        }
    }
}
