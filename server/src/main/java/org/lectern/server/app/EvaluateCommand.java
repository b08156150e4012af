package org.lectern.server.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.detection.training.DataRefused;
import org.lectern.detection.training.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: measures the models on texts that they have not seen. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the models on texts they have not seen: it learns them anew without each part, which takes some minutes.",
            "What it does is said on standard error, the figures on standard output."
        })
final class EvaluateCommand implements Callable<Integer> {

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TrainingFolders.refuseMissing(data, phrases);
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try {
            new Evaluation(data, phrases, what -> {
                        err.println(what);
                        err.flush();
                    })
                    .print(out);
        } catch (DataRefused refused) {
            throw TrainingFolders.refused(refused);
        }
        out.flush();
        return 0;
    }
}
