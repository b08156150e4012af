package org.lectern.server.procedures;

import org.jspecify.annotations.Nullable;
import org.lectern.server.log.EntryId;

/** What shows that a step was done, or why it was not needed. */
public sealed interface Proof {

    /** Something on record: an answer, a correction, a decision. */
    record Entry(EntryId entry) implements Proof {}

    /** An address at which it can be seen. */
    record Link(String address) implements Proof {}

    /** A person's word, in a sentence that may be empty. */
    record Word(String sentence) implements Proof {}

    /** How it is kept: the name of its kind. */
    default String kind() {
        return switch (this) {
            case Entry _ -> "entry";
            case Link _ -> "link";
            case Word _ -> "word";
        };
    }

    /** How it is kept: what it says. */
    default String text() {
        return switch (this) {
            case Entry(var entry) -> entry.value().toString();
            case Link(var address) -> address;
            case Word(var sentence) -> sentence;
        };
    }

    /** Reads what {@link #kind} and {@link #text} write; null where nothing was written. */
    static @Nullable Proof of(@Nullable String kind, @Nullable String text) {
        return switch (kind) {
            case "entry" -> new Entry(new EntryId(java.util.UUID.fromString(String.valueOf(text))));
            case "link" -> new Link(String.valueOf(text));
            case "word" -> new Word(String.valueOf(text));
            case null, default -> null;
        };
    }
}
