package org.lectern.rulebook;

import java.util.List;

/** What may stand at a place of a rulebook, as the JSON Schema says it; a form is made from nothing else. */
public sealed interface Shape {

    /** Words; {@code of} is what kind of words, by the definition of the schema: text, prose, who, term, id, formula, expression. */
    record Text(String of) implements Shape {}

    /** One word of several; {@code of} is the definition of the schema that lists them, else the key that they stand under. */
    record Choice(String of, List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** Yes or no. */
    record Flag() implements Shape {}

    /** Several of a kind, or one that stands alone. */
    record Many(Shape item) implements Shape {}

    /** All of the words, or some of them. */
    record AllOrSome(Choice words) implements Shape {}

    /** Words of the language, and sentences for what the language has no word for. */
    record WordsOrProse(Choice words) implements Shape {}

    /** Sentences, each under a number or the tag of a language; {@code key} is an expression for what they stand under. */
    record Named(String key) implements Shape {}

    /** Values under keys, in this order; {@code of} is the definition of the schema. */
    record Group(String of, List<Part> parts) implements Shape {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** A value under its key. */
    record Part(String key, Shape shape, boolean required) {}
}
