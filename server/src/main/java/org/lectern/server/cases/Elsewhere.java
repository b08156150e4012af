package org.lectern.server.cases;

/** What was done about a case outside the queue. */
public enum Elsewhere {
    /** Somebody changed the comment on its platform. */
    CHANGED("changed"),
    /** A person carried a decision out there by hand. */
    BY_HAND("by-hand");

    private final String word;

    Elsewhere(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Elsewhere of(String word) {
        for (Elsewhere one : values()) {
            if (one.word.equals(word)) {
                return one;
            }
        }
        throw new IllegalStateException("The database holds the word " + word + ", which this version does not know");
    }
}
