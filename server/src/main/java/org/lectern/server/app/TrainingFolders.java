package org.lectern.server.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.detection.training.DataRefused;
import org.lectern.server.words.Phrase;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** What {@code train} and {@code evaluate} say of folders they cannot use. */
final class TrainingFolders {

    private TrainingFolders() {}

    static void refuseMissing(Path data, Path phrases) {
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
}
