package org.lectern.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a clause is practised; of the eight kinds gate, find, show and duties after a known trigger are carried out, the others are read and count as planned. */
public sealed interface Control {

    /** The eight kinds, as written in a rulebook. */
    enum Kind implements Word {
        GATE,
        FIND,
        PROCEDURE,
        REGISTER,
        DUTY,
        SHOW,
        WATCH,
        INVARIANT
    }

    Kind kind();

    default boolean carriedOut() {
        return switch (kind()) {
            case GATE, FIND, SHOW -> true;
            case PROCEDURE, REGISTER, DUTY, WATCH, INVARIANT -> false;
        };
    }

    /**
     * A condition on acts. It applies to an act of {@code on} when {@code when} holds (always, if null), is met when {@code need}
     * holds, and is overridden when {@code override} holds; {@code say} is what a person reads when it refuses.
     */
    record Gate(
            Set<Act> on,
            @Nullable Formula when,
            Formula need,
            @Nullable Formula override,
            String say) implements Control {
        @Override
        public Kind kind() {
            return Kind.GATE;
        }
    }

    /** What is to be noticed for the clause; without facets every facet of the labels counts. */
    record Find(
            Set<Label> labels,
            Set<Facet> facets,
            Set<Speaker> from,
            Set<Except> except,
            Level level,
            List<WordList> lists,
            List<Pattern> patterns)
            implements Control {
        @Override
        public Kind kind() {
            return Kind.FIND;
        }
    }

    /** Words and phrases of the library's own that count for a label. */
    record WordList(String name, Label label, List<String> words) {}

    /** An expression of the safe subset (see {@link SafePattern}) that counts for a label. */
    record Pattern(Label label, @Nullable Facet facet, String expression) {}

    /**
     * A text shown where it matters; {@code in} has it in other languages by their tag, {@code fr-CA}. With {@code confirm} the
     * reader says that they have read it.
     */
    record Show(Place place, String text, Map<String, String> in, boolean confirm) implements Control {
        public Show {
            in = Map.copyOf(in);
        }

        /** The text for a reader of this language: in its own words, else in those of another region, else as first written. */
        public String text(Locale reader) {
            return Languages.text(in, reader, text);
        }

        /** The language of that text by its tag; null for the one that it was first written in. */
        public @Nullable String language(Locale reader) {
            return Languages.tag(in, reader);
        }

        @Override
        public Kind kind() {
            return Kind.SHOW;
        }
    }

    /** Steps of a kind of case, each with who takes it. */
    record Procedure(CaseKind of, List<Step> steps, List<String> letters) implements Control {
        @Override
        public Kind kind() {
            return Kind.PROCEDURE;
        }
    }

    /** One step; {@code by} is a deadline in words such as {@code 30 days}, empty where there is none. */
    record Step(String who, String does, String by) {}

    /** What is kept about a thing. */
    record Register(String of, List<String> fields, String review) implements Control {
        @Override
        public Kind kind() {
            return Kind.REGISTER;
        }
    }

    /**
     * Something due after a trigger. After one of {@link Trigger} it is carried out, and {@code by} and {@code aim} are then terms;
     * after anything else, in words, it is a promise that the product does not keep yet.
     *
     * @param aim the time in which it should be done if it can; null where none is set
     */
    record Duty(
            String after, String who, String by, @Nullable String aim, String escalate, String proof)
            implements Control {
        @Override
        public Kind kind() {
            return Kind.DUTY;
        }

        @Override
        public boolean carriedOut() {
            return trigger() != null;
        }

        /** What begins it; null where the product does not know it. */
        public @Nullable Trigger trigger() {
            return Word.find(Trigger.class, after);
        }
    }

    /** Something read or compared again and again. */
    record Watch(String what, String every, String then) implements Control {
        @Override
        public Kind kind() {
            return Kind.WATCH;
        }
    }

    /** A promise of the product. */
    record Invariant(Promise promise) implements Control {
        @Override
        public Kind kind() {
            return Kind.INVARIANT;
        }
    }
}
