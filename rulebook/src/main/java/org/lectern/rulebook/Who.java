package org.lectern.rulebook;

/** Who owes something: whoever has a role, or the one person who has a part in the matter. */
public sealed interface Who {

    /** As a rulebook writes it. */
    String word();

    record InRole(String role) implements Who {
        @Override
        public String word() {
            return role;
        }
    }

    record InMatter(Part part) implements Who {
        @Override
        public String word() {
            return part.word();
        }
    }

    /** Reads what {@link #word} writes. */
    static Who of(String word) {
        Part part = Word.find(Part.class, word);
        return part == null ? new InRole(word) : new InMatter(part);
    }
}
