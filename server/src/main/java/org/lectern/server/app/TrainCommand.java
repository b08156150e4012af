package org.lectern.server.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.detection.training.DataRefused;
import org.lectern.detection.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: learns the models from a folder of labelled texts. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Learns the models from a folder of collections, and writes weights and model cards. The same data give the same bytes.")
final class TrainCommand implements Callable<Integer> {

    @Mixin
    private TrainingFolders folders = new TrainingFolders();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "detection/src/main/resources",
            description = "The folder of resources to write to (default: ${DEFAULT-VALUE}, of a checkout).")
    private Path out = Path.of("");

    @Option(
            names = "--cards",
            paramLabel = "DIR",
            defaultValue = "detection/cards",
            description = "The folder for the cards as pages (default: ${DEFAULT-VALUE}).")
    private Path cards = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        folders.refuseMissing();
        TrainingFolders.refuseMissing(out, "folder.out");
        PrintWriter err = spec.commandLine().getErr();
        try {
            new Training(folders.data(), folders.phrases(), TrainingFolders.progress(err)).write(out, cards);
        } catch (DataRefused refused) {
            throw TrainingFolders.refused(refused);
        }
        return 0;
    }
}
