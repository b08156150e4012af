package org.lectern.detection.training;

import org.lectern.detection.model.Features;

/** The features of a text as keys, by group, without their places. */
record Keys(int[] keys, int[] ends, float[] values) {

    static Keys of(Features features) {
        Features.Group[] groups = Features.Group.values();
        int[] keys = new int[features.count()];
        int[] ends = new int[groups.length];
        float[] values = new float[groups.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = features.key(at);
        }
        for (Features.Group group : groups) {
            ends[group.ordinal()] = features.end(group);
            values[group.ordinal()] = features.value(group);
        }
        return new Keys(keys, ends, values);
    }
}
