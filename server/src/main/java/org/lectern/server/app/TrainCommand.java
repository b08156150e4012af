package org.lectern.server.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.detection.training.DataRefused;
import org.lectern.detection.training.Training;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The folder of collections, as detection/README.md describes it.")
    private Path data = Path.of("");

    @Option(
            names = "--phrases",
            paramLabel = "DIR",
            defaultValue = "detection/src/training/phrases",
            description = "The folder of phrases written for training (default: ${DEFAULT-VALUE}).")
    private Path phrases = Path.of("");

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
        TrainingFolders.refuseMissing(data, phrases);
        TrainingFolders.refuseMissing(out, "folder.out");
        PrintWriter err = spec.commandLine().getErr();
        try {
            new Training(data, phrases, what -> {
                        err.println(what);
                        err.flush();
                    })
                    .write(out, cards);
        } catch (DataRefused refused) {
            throw TrainingFolders.refused(refused);
        }
        return 0;
    }
}
