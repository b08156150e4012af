package org.lectern.detection.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.detection.Detectors;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;
import org.lectern.detection.model.Features;

/** All examples as numbers, and the features that were kept. */
record Prepared(List<Sample> samples, Vocabulary vocabulary) {

    static final int FOLDS = 5;
    static final long SEED = 20_260_101;

    private static final float LEAST_TEXTS = 4;

    /** Reads the collections of a folder and the phrases of another. */
    static Prepared read(Path data, Path phrases) {
        List<Example> examples = new ArrayList<>(Collections.read(data));
        examples.addAll(Phrasebook.read(phrases, SEED));
        return of(Augmentation.of(examples, SEED));
    }

    static Prepared of(List<Example> examples) {
        Detectors rules = Detectors.rules();
        Keys[] keys = new Keys[examples.size()];
        IntStream.range(0, keys.length)
                .parallel()
                .forEach(at -> keys[at] = Keys.of(Features.of(rules.reading(subject(examples.get(at)), Profile.NONE))));
        var counter = new Vocabulary.Counter();
        for (int at = 0; at < keys.length; at++) {
            counter.text();
            for (int key : keys[at].keys()) {
                counter.add(key, near(examples.get(at).source()));
            }
        }
        Vocabulary vocabulary = counter.atLeast(LEAST_TEXTS);
        List<Sample> samples = new ArrayList<>(keys.length);
        for (int at = 0; at < keys.length; at++) {
            samples.add(Sample.of(examples.get(at), keys[at], vocabulary));
        }
        return new Prepared(samples, vocabulary);
    }

    // What stands in few texts near to the task is kept sooner than what stands in as many far from it.
    private static float near(Source source) {
        return switch (source) {
            case LIBRARY, PHRASES -> 2;
            case VARIANTS -> 0;
            case HATEMOJI -> 1.5f;
            case DAVIDSON,
                    HATEXPLAIN,
                    EDOS,
                    TOXIC_SPANS,
                    CONTEXT,
                    CONVABUSE,
                    YOUTUBE,
                    SMS,
                    ADS_US,
                    ADS_CA,
                    POLIS,
                    CLINC,
                    TALK -> 1;
        };
    }

    static Subject subject(Example example) {
        int tab = example.author().indexOf('\t');
        String name = tab < 0 ? "" : example.author().substring(0, tab);
        String handle = example.author().substring(tab + 1);
        return new Subject(
                example.text(), example.post(), name, handle, null, org.lectern.detection.Source.PUBLIC, List.of());
    }

    List<Example> examples() {
        return samples.stream().map(Sample::example).toList();
    }

    /** The part an example is measured in, -1 where it is always learned from. */
    static int fold(Example example) {
        return switch (example.source()) {
            case LIBRARY, PHRASES, HATEMOJI, POLIS, VARIANTS ->
                Math.floorMod((example.group().hashCode() * 0x9E3779B1) >>> 16, FOLDS);
            case DAVIDSON,
                    HATEXPLAIN,
                    EDOS,
                    TOXIC_SPANS,
                    CONTEXT,
                    CONVABUSE,
                    YOUTUBE,
                    SMS,
                    ADS_US,
                    ADS_CA,
                    CLINC,
                    TALK -> -1;
        };
    }
}
