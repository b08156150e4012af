package org.lectern.server.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.detection.training.DataRefused;

/** What {@code train} and {@code evaluate} say of folders they cannot use. */
final class TrainingFolders {

    private TrainingFolders() {}

    static void refuseMissing(Path data, Path phrases) {
        if (!Files.isDirectory(data)) {
            throw new CommandRefused(
                    "There is no folder " + data,
                    "Name the folder with library-comments.jsonl and the other collections with --data.");
        }
        if (!Files.isDirectory(phrases)) {
            throw new CommandRefused(
                    "There is no folder " + phrases,
                    "Run this from a checkout of Lectern, or name the folder with --phrases.");
        }
    }

    static CommandRefused refused(DataRefused refused) {
        return new CommandRefused(
                String.valueOf(refused.getMessage()), "What the folder must hold is described in detection/README.md.");
    }
}
