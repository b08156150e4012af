package org.lectern.detection.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Model;
import org.lectern.detection.model.ModelFile;
import org.lectern.detection.model.Output;
import org.lectern.detection.model.Weights;

/** Learns the shared model: levels from models that had not seen the texts, weights from all texts. The same data give the same bytes. */
public final class Training {

    private final Path data;
    private final Path phrases;
    private final Progress progress;

    /**
     * @param data the folder of collections
     * @param phrases the folder of phrases written for training
     */
    public Training(Path data, Path phrases, Progress progress) {
        this.data = data;
        this.phrases = phrases;
        this.progress = progress;
    }

    /** Writes the model and its cards below a folder of resources; {@link DataRefused} where the data cannot be used. */
    public void write(Path resources) {
        progress.say("reading " + data);
        Prepared prepared = Prepared.read(data, phrases);
        progress.say(
                prepared.samples().size() + " texts, " + prepared.vocabulary().size() + " features");
        Learner.Settings settings = Learner.Settings.STANDARD;
        Map<Output, Judged> judged = Unseen.of(prepared, settings, progress).judged();
        progress.say("learning from all");
        Learner learner =
                Learner.learn(prepared.samples(), prepared.vocabulary().size(), settings);
        Weights weights = Pruning.strongest(prepared.vocabulary(), learner);
        byte[] bytes = ModelFile.write(new Model(weights, judged));
        Path file = resources.resolve("org/lectern/detection/model").resolve(Model.FILE);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("wrote " + file + ", " + bytes.length / 1_000 + " kB");
    }
}
