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
        List<Binding> binds,
        List<Related> related,
        List<String> profiles,
        Map<String, String> terms,
        List<Role> roles,
        Contacts contacts,
        Appealing appeals,
        SecondLooking secondLooks,
        FurtherSteps furtherSteps,
        Correspondence correspondence,
        Counsel counsel,
        List<Clause> clauses,
        List<Clause> guards) {

    public Rulebook {
        binds = List.copyOf(binds);
        related = List.copyOf(related);
        profiles = List.copyOf(profiles);
        terms = Map.copyOf(terms);
        roles = List.copyOf(roles);
        clauses = List.copyOf(clauses);
        guards = List.copyOf(guards);
    }

    /**
     * The policy text that the clauses cite; what is not known is empty.
     *
     * @param number as the library numbers its policies, such as HR 11
     * @param type as the library sorts them, such as Human Resources
     * @param approved ISO date, as {@code amended}
     * @param nextReview a year or an ISO date
     */
    public record Document(
            String name,
            String number,
            String type,
            String approved,
            String amended,
            String nextReview,
            String url,
            String citation) {

        static final Document NONE = new Document("", "", "", "", "", "", "", "");
    }

    /** Whom the policy binds, and what of it applies to them. */
    public record Binding(String whom, String applies) {}

    /** Another document of the library, in a version of its own, that clauses can cite; {@code number}, {@code url} and {@code binds} may be empty. */
    public record Related(String id, String number, String title, String version, String url, String binds) {}

    /** What a person of the library is, and may therefore do. */
    public record Role(String id, String title, List<Permission> permissions) {

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }
    }

    /**
     * What the library publishes about itself, and which is therefore nobody's private information.
     *
     * @param addresses where it is and gets its post, as people write it
     * @param partners whose names nobody else goes by
     * @param people its staff and board and the officials of its place, by the full names that are public; nobody else goes by them
     */
    public record Contacts(
            List<String> names,
            List<String> phones,
            List<String> emails,
            List<String> domains,
            List<String> addresses,
            List<String> partners,
            List<String> people) {

        /** Nothing is said. */
        static final Contacts NONE =
                new Contacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

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

    /** The related documents that the clause cites, in its order. */
    public List<Related> cited(Clause clause) {
        return clause.cites().stream()
                .flatMap(id -> related.stream().filter(one -> one.id().equals(id)))
                .toList();
    }

    public @Nullable Role role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst().orElse(null);
    }
}
