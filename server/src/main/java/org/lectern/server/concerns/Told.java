package org.lectern.server.concerns;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lectern.rulebook.Correspondence;
import org.lectern.server.appeals.Letters;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.policy.Policies;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Lays a letter ready for each who reported and left an address, where the policy has them written to, in the transaction that is open. */
@Component
class Told {

    private final Letters letters;
    private final Policies policies;

    Told(Letters letters, Policies policies) {
        this.letters = letters;
        this.policies = policies;
    }

    void write(OrganisationId organisation, Concern answered, List<Report> reports) {
        Set<Correspondence.To> to =
                policies.inForce(organisation).rulebook().correspondence().to();
        if (!to.contains(Correspondence.To.REPORTERS)) {
            return;
        }
        reports.stream()
                .filter(report -> !report.contact().isEmpty())
                .forEach(report -> letters.answer(
                        organisation,
                        report.id(),
                        answered.number(),
                        report.language(),
                        words(organisation, answered, report.language())));
    }

    private String words(OrganisationId organisation, Concern answered, Locale language) {
        var profiles = policies.inForce(organisation).rulebook().profiles();
        Messages messages = Messages.written(language, Jurisdiction.of(profiles));
        return (outcome(messages, answered) + " " + answered.answer()).strip();
    }

    /** What came of it in one sentence, in the language of who reads it. */
    static String outcome(Messages messages, Concern answered) {
        return messages.text(
                "concern.outcome." + Objects.requireNonNull(answered.outcome()).word());
    }
}
