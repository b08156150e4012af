package org.lectern.server.inbox;

import java.util.List;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/** What would be noticed in words that are not taken in yet. Nothing of it is kept. */
@Component
public class Foreseen {

    private final Tenancy tenancy;
    private final Policies policies;
    private final Noticing noticing;

    Foreseen(Tenancy tenancy, Policies policies, Noticing noticing) {
        this.tenancy = tenancy;
        this.policies = policies;
        this.noticing = noticing;
    }

    /** Labels for each of the comments under a post, in their order; of the history of their authors nothing is known. */
    public List<List<String>> labels(OrganisationId organisation, String post, List<Words> comments) {
        PolicyInForce policy = tenancy.in(organisation, () -> policies.inForce(organisation));
        return comments.stream().map(one -> labels(policy, post, one)).toList();
    }

    /** A comment as it stands before intake. */
    public record Words(String author, String handle, String text) {}

    private List<String> labels(PolicyInForce policy, String post, Words words) {
        Subject subject = new Subject(
                DerivedText.plain(words.text()),
                DerivedText.plain(post),
                DerivedText.plain(words.author()),
                words.handle(),
                null,
                Source.PUBLIC,
                List.of());
        return noticing.judge(policy, subject).noticed().stream()
                .map(NoticedHere::label)
                .distinct()
                .toList();
    }
}
