package org.lectern.rulebook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For which acts a clause can be cited, and on which grounds. */
public record Grounds(Set<Act> acts, List<Ground> grounds) {

    /**
     * A label, or null for what no label names and a person judges; {@code viewpoint} where it rests on what the author thinks,
     * {@code sweep} where nothing is taken away on it before the others like it under the same post have been answered for.
     */
    public record Ground(@Nullable Label label, boolean viewpoint, boolean sweep) {}

    /** The ground cited with this label, or null; no label means the only ground, or the one that no label names. */
    public @Nullable Ground cited(@Nullable Label label) {
        if (label == null && grounds.size() == 1) {
            return grounds.getFirst();
        }
        return grounds.stream()
                .filter(ground -> ground.label() == label)
                .findFirst()
                .orElse(null);
    }
}
