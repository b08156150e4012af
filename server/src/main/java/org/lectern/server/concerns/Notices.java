package org.lectern.server.concerns;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.rulebook.Correspondence;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.people.Organisation;
import org.lectern.server.policy.Policies;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/**
 * What a law wants said before somebody is asked for anything about themselves: the warning of Minnesota Statutes 13.04, subdivision 2, and
 * the notice of section 29 (2) of Ontario's MFIPPA. What the rulebook has for it is said instead, and where
 * no such law is known to the program, nothing.
 */
@Component
public class Notices {

    private static final String MINNESOTA = "MN";

    private final Policies policies;

    Notices(Policies policies) {
        this.policies = policies;
    }

    /** The paragraphs in the language of the messages; empty where none are wanted. */
    public List<String> before(Organisation library, Messages messages) {
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Correspondence.Said own = rulebook.correspondence().beforeAsking();
        if (!own.text().isEmpty()) {
            return own.text(messages.locale())
                    .strip()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
        String law = law(Jurisdiction.of(rulebook.profiles()), library.state());
        return law.isEmpty() ? List.of() : paragraphs(law, library, rulebook, messages);
    }

    /** The law whose words are wanted, as a part of the keys of messages; empty where none is known. */
    static String law(Jurisdiction jurisdiction, String state) {
        return switch (jurisdiction) {
            case UNITED_STATES -> state.equals(MINNESOTA) ? "minnesota" : "";
            case ONTARIO -> "ontario";
            case ASSOCIATION -> "";
        };
    }

    private static List<String> paragraphs(String law, Organisation library, Rulebook rulebook, Messages messages) {
        String reach = Stream.concat(rulebook.contacts().phones().stream(), rulebook.contacts().emails().stream())
                .findFirst()
                .orElseGet(() -> messages.text("concern.notice.desk"));
        return Stream.of("why", "free", "who")
                .map(part -> messages.text("concern.notice." + law + "." + part, library.name(), reach))
                .toList();
    }
}
