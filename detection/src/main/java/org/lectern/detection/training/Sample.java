package org.lectern.detection.training;

import java.util.Arrays;

/** An example as numbers: the indexes of its features that the vocabulary knows, by group, and what each group weighs. */
record Sample(Example example, int[] indexes, int[] ends, float[] values) {

    static Sample of(Example example, Keys keys, Vocabulary vocabulary) {
        int[] kept = new int[keys.keys().length];
        int[] ends = new int[keys.ends().length];
        int count = 0;
        int at = 0;
        for (int group = 0; group < ends.length; group++) {
            for (; at < keys.ends()[group]; at++) {
                int index = vocabulary.index(keys.keys()[at]);
                if (index >= 0) {
                    kept[count++] = index;
                }
            }
            ends[group] = count;
        }
        return new Sample(example, Arrays.copyOf(kept, count), ends, keys.values());
    }
}
