package org.lectern.detection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An earlier comment of the same author under the same post. Keeps, once made, what tells quickly that another is not like it. */
public final class Earlier {

    private final String id;
    private final String text;
    private volatile @Nullable Sketch sketch;

    public Earlier(String id, String text) {
        this.id = Objects.requireNonNull(id);
        this.text = Objects.requireNonNull(text);
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    Sketch sketch() {
        Sketch made = sketch;
        if (made == null) {
            made = Sketch.of(Shingles.of(text));
            sketch = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Earlier earlier && id.equals(earlier.id) && text.equals(earlier.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, text);
    }

    @Override
    public String toString() {
        return "Earlier[id=" + id + ", text=" + text + "]";
    }
}
