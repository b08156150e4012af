package org.lectern.detection.training;

import org.lectern.detection.model.Features;

/** An example as numbers: the indexes of its features that the vocabulary knows, by group, and what each group weighs. */
record Sample(Example example, int[] indexes, int[] ends, float[] values) {

    static Sample of(Example example, Features features, Vocabulary vocabulary) {
        int groups = Features.Group.values().length;
        int[] kept = new int[features.count()];
        int[] ends = new int[groups];
        float[] values = new float[groups];
        int count = 0;
        int at = 0;
        for (Features.Group group : Features.Group.values()) {
            for (; at < features.end(group); at++) {
                int index = vocabulary.index(features.key(at));
                if (index >= 0) {
                    kept[count++] = index;
                }
            }
            ends[group.ordinal()] = count;
            values[group.ordinal()] = features.value(group);
        }
        return new Sample(example, java.util.Arrays.copyOf(kept, count), ends, values);
    }
}
