package org.lectern.server.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Shape;
import org.lectern.rulebook.Shapes;
import org.lectern.rulebook.Word;
import org.lectern.rulebook.Yaml;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** Which part of a clause a form is about. */
sealed interface DraftPlace {

    String DRAFT = "/policy/next/draft";

    /** What the clause says beside its controls. */
    record Own() implements DraftPlace {}

    /** One of its controls; its number counts from 0. */
    record One(int number, Control.Kind kind, Yaml value) implements DraftPlace {}

    /** A control that is not there yet. */
    record Another(Control.Kind kind) implements DraftPlace {}

    /** Reads what an address says; refuses what the clause does not have. */
    static DraftPlace of(ClausePart clause, String word) {
        if (word.equals("own")) {
            return new Own();
        }
        Control.Kind kind = Word.find(Control.Kind.class, word);
        if (kind != null) {
            return new Another(kind);
        }
        int number = word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : Integer.MAX_VALUE;
        if (number >= clause.controls().size()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        ClausePart.Part control = clause.controls().get(number);
        if (control.kind() == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return new One(number, control.kind(), control.value());
    }

    default Shape shape() {
        return switch (this) {
            case Own() -> Shapes.clause();
            case One(int _, Control.Kind kind, Yaml _) -> Shapes.control(kind);
            case Another(Control.Kind kind) -> Shapes.control(kind);
        };
    }

    /** What its fields' names begin with. */
    default String name() {
        return switch (this) {
            case Own() -> "clause";
            case One(int _, Control.Kind kind, Yaml _) -> kind.word();
            case Another(Control.Kind kind) -> kind.word();
        };
    }

    /** How an address says it. */
    default String word() {
        return switch (this) {
            case Own() -> "own";
            case One(int number, Control.Kind _, Yaml _) -> String.valueOf(number);
            case Another(Control.Kind kind) -> kind.word();
        };
    }

    /** The number of the control in its clause, -1 for none. */
    default int number() {
        return this instanceof One(int number, Control.Kind _, Yaml _) ? number : -1;
    }

    /** What stands there now; null for nothing. */
    default @Nullable Yaml now(ClausePart clause) {
        return switch (this) {
            case Own() -> own(clause);
            case One(int _, Control.Kind _, Yaml value) -> value;
            case Another _ -> null;
        };
    }

    private static Yaml own(ClausePart clause) {
        var values = new LinkedHashMap<>(clause.content().values());
        values.remove("controls");
        return new Yaml.Keyed(values);
    }

    /** The id that a clause's own part says; empty where it says none. */
    static String id(@Nullable Yaml own) {
        return own instanceof Yaml.Keyed keyed && keyed.get("id") instanceof Yaml.Scalar(String id, boolean _)
                ? id
                : "";
    }

    static String address(String clause) {
        return DRAFT + "/" + URLEncoder.encode(clause, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What tells whether somebody changed the clause meanwhile. */
    static String seen(ClausePart clause) {
        return Hash.sha256(clause.yaml().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
