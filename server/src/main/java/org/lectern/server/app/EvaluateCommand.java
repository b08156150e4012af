package org.lectern.server.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lectern.detection.training.DataRefused;
import org.lectern.detection.training.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private TrainingFolders folders = new TrainingFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        folders.refuseMissing();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try {
            new Evaluation(folders.data(), folders.phrases(), TrainingFolders.progress(err)).print(out);
        } catch (DataRefused refused) {
            throw TrainingFolders.refused(refused);
        }
        out.flush();
        return 0;
    }
}
