package org.lectern.detection.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lectern.detection.Level;

/** The shared model of this release: one pass over a text answers for all outputs. Immutable, safe to share between threads. */
public final class Model {

    /** The name of its file among the resources of this package. */
    public static final String FILE = "shared.model";

    private final Weights weights;
    private final Mixer mixer;
    private final Map<Output, Judged> judged;

    public Model(Weights weights, Mixer mixer, Map<Output, Judged> judged) {
        this.weights = weights;
        this.mixer = mixer;
        this.judged = Collections.unmodifiableMap(new EnumMap<>(judged));
    }

    /** The model that ships with this release, loaded once. */
    public static Model standard() {
        return Shipped.MODEL;
    }

    /** Waits with loading until somebody asks. */
    private static final class Shipped {
        static final Model MODEL = load();

        private static Model load() {
            try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(FILE), FILE)) {
                return ModelFile.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The answers about one text. */
    public Answers answers(Reading reading) {
        Features features = Features.of(reading);
        return new Answers(this, features, mixer.mixed(weights.score(features)));
    }

    Judged judged(Output output) {
        return Objects.requireNonNull(judged.get(output));
    }

    /** The least probability that counts for an output. */
    public double least(Output output, Level level) {
        return judged(output).least(level);
    }

    Mixer mixer() {
        return mixer;
    }

    Weights weights() {
        return weights;
    }

    Map<Output, Judged> judged() {
        return judged;
    }
}
