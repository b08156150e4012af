package org.lectern.detection.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.detection.model.Cards;
import org.lectern.detection.model.Model;
import org.lectern.detection.model.ModelFile;
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

    /** Writes the model and the figures of its cards below a folder of resources, and the cards as pages into another; {@link DataRefused} where the data cannot be used. */
    public void write(Path resources, Path cards) {
        progress.say("reading " + data);
        Prepared prepared = Prepared.read(data, phrases);
        progress.say(
                prepared.samples().size() + " texts, " + prepared.vocabulary().size() + " features");
        Learner.Settings settings = Learner.Settings.STANDARD;
        Unseen unseen = Unseen.of(prepared, settings, progress);
        progress.say("learning from all");
        Learner learner =
                Learner.learn(prepared.samples(), prepared.vocabulary().size(), settings);
        Weights weights = Pruning.strongest(prepared.vocabulary(), learner);
        progress.say("judging what was left out, for the cards");
        String addresses = AddressTable.sentence(phrases.resolveSibling(AddressTable.FILE), prepared.examples());
        var figures = new CardFigures(unseen, unseen.judgements(), addresses);
        Path folder = resources.resolve("org/lectern/detection/model");
        write(folder.resolve(Model.FILE), ModelFile.write(unseen.model(weights)));
        write(folder.resolve(Cards.FIGURES), figures.lines().getBytes(StandardCharsets.UTF_8));
        for (String name : Cards.names()) {
            write(cards.resolve(name + ".md"), figures.page(name).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("wrote " + file + ", " + bytes.length / 1_000 + " kB");
    }
}
