package org.lectern.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door to rulebooks: reading a text, the starters and the jurisdiction profiles that come with the product. */
public final class Rulebooks {

    /** Ids of the rulebooks that a library can start from. */
    public static final List<String> STARTERS =
            List.of("cadott", "ecrl", "deseronto", "ala-officers", "legal-administrators");

    /** Ids of the jurisdiction profiles. */
    public static final List<String> PROFILES = List.of("us-government", "ontario-government", "private-association");

    private Rulebooks() {}

    /** Reads a rulebook; {@code name} is the file's name as problems give it. */
    public static RulebookText parse(String name, String text) {
        return RulebookReader.read(name, text);
    }

    /** The starter of this id; throws IllegalArgumentException where there is none. */
    public static Rulebook starter(String id) {
        if (!STARTERS.contains(id)) {
            throw new IllegalArgumentException("No starter " + id + "; there are " + STARTERS);
        }
        return built(id);
    }

    /** The profile of this id, or null. */
    public static @Nullable Rulebook profile(String id) {
        return PROFILES.contains(id) ? built(id) : null;
    }

    /** The YAML text of a starter or profile; throws IllegalArgumentException where there is none. */
    public static String text(String id) {
        if (!STARTERS.contains(id) && !PROFILES.contains(id)) {
            throw new IllegalArgumentException("No rulebook " + id + " comes with the product");
        }
        return resource(id + ".yaml");
    }

    /** The JSON Schema (2020-12) of the language, for editors. */
    public static String schema() {
        return resource("rulebook.schema.json");
    }

    /** The rulebook with the guards of the profiles that it names. */
    public static Rulebook effective(Rulebook rulebook) {
        return effective(
                rulebook, rulebook.profiles().stream().map(Rulebooks::built).toList());
    }

    /** The rulebook with the guards of these profiles; nothing in the rulebook can take a guard away. */
    public static Rulebook effective(Rulebook rulebook, List<Rulebook> profiles) {
        var guards = new ArrayList<Clause>();
        profiles.forEach(profile -> guards.addAll(profile.clauses()));
        return new Rulebook(
                rulebook.id(),
                rulebook.title(),
                rulebook.document(),
                rulebook.binds(),
                rulebook.related(),
                rulebook.profiles(),
                rulebook.terms(),
                rulebook.roles(),
                rulebook.contacts(),
                rulebook.appeals(),
                rulebook.secondLooks(),
                rulebook.furtherSteps(),
                rulebook.correspondence(),
                rulebook.counsel(),
                rulebook.clauses(),
                guards);
    }

    /** The advice that goes with a profile; throws IllegalArgumentException where there is no such profile. */
    static List<LintRule> lintRules(String profile) {
        String name = profile + ".lint.yaml";
        return LintRules.read(name, resource(name));
    }

    private static Rulebook built(String id) {
        return switch (parse(id + ".yaml", text(id))) {
            case RulebookText.Parsed(Rulebook rulebook, List<Problem> _) -> rulebook;
            case RulebookText.Refused(List<Problem> problems) ->
                throw new IllegalStateException("A rulebook of the product is refused: " + problems);
        };
    }

    private static String resource(String name) {
        try (InputStream in = Rulebooks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No rulebook resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
