package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a library practises its policy. {@code clauses} are the policy's own, in its order; {@code guards} are the clauses of the
 * jurisdiction profiles, there after {@link Rulebooks#effective} only.
 */
public record Rulebook(
        String id,
        String title,
        Document document,
        List<String> profiles,
        Map<String, String> terms,
        List<Role> roles,
        Contacts contacts,
        Appealing appeals,
        SecondLooking secondLooks,
        FurtherSteps furtherSteps,
        List<Clause> clauses,
        List<Clause> guards) {

    public Rulebook {
        profiles = List.copyOf(profiles);
        terms = Map.copyOf(terms);
        roles = List.copyOf(roles);
        clauses = List.copyOf(clauses);
        guards = List.copyOf(guards);
    }

    /** The policy text that the clauses cite; {@code approved} (ISO date) and {@code url} are empty where not known. */
    public record Document(String name, String approved, String url, String citation) {}

    /** What a person of the library is, and may therefore do. */
    public record Role(String id, String title, List<Permission> permissions) {

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }
    }

    /** What the library publishes about itself, and which is therefore nobody's private information. */
    public record Contacts(List<String> names, List<String> phones, List<String> emails, List<String> domains) {}

    /** The library's own clauses, then the guards. */
    public List<Clause> all() {
        var all = new ArrayList<>(clauses);
        all.addAll(guards);
        return List.copyOf(all);
    }

    public @Nullable Clause clause(String id) {
        return all().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Role role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst().orElse(null);
    }
}
