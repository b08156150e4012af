package org.lectern.server.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.detection.training.DataRefused;
import org.lectern.detection.training.Progress;
import org.lectern.server.words.Phrase;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Option;

/** The folders that {@code train} and {@code evaluate} read, and what is said of those that they cannot use. */
final class TrainingFolders {

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

    Path data() {
        return data;
    }

    Path phrases() {
        return phrases;
    }

    void refuseMissing() {
        refuseMissing(data, "folder.data");
        refuseMissing(phrases, "folder.phrases");
    }

    static void refuseMissing(Path folder, String whatToDo) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Problem.FOLDER_UNKNOWN, folder, Phrase.of(whatToDo));
        }
    }

    static Refusal refused(DataRefused refused) {
        return new Refusal(Problem.DATA_UNUSABLE, String.valueOf(refused.getMessage()));
    }

    /** Says what is being done, line by line as it is done. */
    static Progress progress(PrintWriter err) {
        return what -> {
            err.println(what);
            err.flush();
        };
    }
}
