package org.lectern.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a clause is practised; of the eight kinds gate, find, show, and duties and procedures after something that the product learns of are carried out, the others are read and count as planned. */
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

    /** Whether this version does what it says. */
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

        @Override
        public boolean carriedOut() {
            return on.stream().anyMatch(Act::carriedOut);
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

    /**
     * Steps of a kind of case, each with who takes it.
     *
     * @param anyOrder whether it is a list on which each step can be done at any time, rather than one after the other
     */
    record Procedure(CaseKind of, After after, boolean anyOrder, List<Step> steps, List<String> letters)
            implements Control {
        @Override
        public Kind kind() {
            return Kind.PROCEDURE;
        }

        @Override
        public boolean carriedOut() {
            return after.known();
        }
    }

    /**
     * One step.
     *
     * @param by until when, counted from when it opens; null where there is no such time
     * @param notBefore how long it has to wait, counted from when it opens; null where it has not
     */
    record Step(
            Who who,
            String does,
            @Nullable Term by,
            @Nullable Term notBefore) {}

    /** What is kept about a thing. */
    record Register(String of, List<String> fields, String review) implements Control {
        @Override
        public Kind kind() {
            return Kind.REGISTER;
        }
    }

    /**
     * Something due after something else.
     *
     * @param by until when; null where it says as soon as possible, which is never missed
     * @param aim the time in which it should be done if it can; null where none is set
     * @param escalate who is told when it was missed; null for nobody
     */
    record Duty(
            After after,
            Who who,
            @Nullable Term by,
            @Nullable Term aim,
            @Nullable Who escalate,
            String proof) implements Control {
        @Override
        public Kind kind() {
            return Kind.DUTY;
        }

        @Override
        public boolean carriedOut() {
            return after.known();
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
