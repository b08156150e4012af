package org.lectern.server.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.rulebook.Correspondence;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.people.Organisation;
import org.lectern.server.web.pages.Line;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/**
 * What a law wants said before somebody is asked for anything about themselves: the warning of Minnesota Statutes 13.04, subdivision 2, and
 * the notice of section 29 (2) of Ontario's MFIPPA. The words are those of the rulebook, else messages under the state or province of the
 * library; where there are none for it, no such law is known and nothing is said.
 */
@Component
public class Notices {

    private final Policies policies;

    Notices(Policies policies) {
        this.policies = policies;
    }

    /** What somebody is asked for. */
    public enum Asked {
        /** What is wrong on the library's pages. */
        CONCERN("concern.notice."),
        /** Why a decision was wrong. */
        APPEAL("appeal.before.");

        private final String key;

        Asked(String key) {
            this.key = key;
        }
    }

    /** The paragraphs in the language of the messages, or in the one that the rulebook has them in; empty where none are wanted. */
    public List<Line> before(Asked asked, Organisation library, Messages messages) {
        Rulebook rulebook = policies.inForce(library.id()).rulebook();
        Correspondence.Said own = rulebook.correspondence().beforeAsking();
        if (!own.text().isEmpty()) {
            String language = own.language(messages.locale());
            return lines(
                    own.text(messages.locale()).lines().filter(line -> !line.isBlank()),
                    language == null ? ShownTexts.written(rulebook).toLanguageTag() : language);
        }
        return wanted(asked, Jurisdiction.of(rulebook.profiles()), library.state(), messages)
                ? lines(
                        paragraphs(asked.key + place(library.state()), library, rulebook, messages),
                        messages.locale().toLanguageTag())
                : List.of();
    }

    private static List<Line> lines(Stream<String> texts, String language) {
        return texts.map(text -> new Line(text, language)).toList();
    }

    /** Whether a law wants something said; those that are known bind public bodies. */
    static boolean wanted(Asked asked, Jurisdiction jurisdiction, String state, Messages messages) {
        return jurisdiction != Jurisdiction.ASSOCIATION && messages.has(asked.key + place(state) + ".why");
    }

    private static String place(String state) {
        return state.toLowerCase(Locale.ROOT);
    }

    private static Stream<String> paragraphs(String key, Organisation library, Rulebook rulebook, Messages messages) {
        String reach = Stream.concat(rulebook.contacts().phones().stream(), rulebook.contacts().emails().stream())
                .findFirst()
                .orElseGet(() -> messages.text("concern.notice.desk"));
        return Stream.of(".why", ".free", ".who").map(part -> messages.text(key + part, library.name(), reach));
    }
}
