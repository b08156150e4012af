package org.lectern.server.appeals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Term;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Lets the time for an appeal run from when its letter goes out, as the letter says. */
@Component
class LetterWindow {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Letters letters;
    private final Rights rights;
    private final Reversals reversals;
    private final Policies policies;
    private final List<LetterListener> listeners;

    LetterWindow(
            Tenancy tenancy,
            Clock clock,
            Letters letters,
            Rights rights,
            Reversals reversals,
            Policies policies,
            List<LetterListener> listeners) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.letters = letters;
        this.rights = rights;
        this.reversals = reversals;
        this.policies = policies;
        this.listeners = listeners;
    }

    /** Notes that a letter was sent in these words; false where it had ended before. */
    boolean sent(Viewer viewer, Letter letter, String body, Locale language, Letter.How how) {
        return tenancy.in(viewer.organisation(), () -> {
            boolean first = letters.sent(viewer.organisation(), letter, language, how, body, viewer.person());
            if (first && letter.kind() == Letter.Kind.TAKEN_DOWN && letter.decision() != null) {
                reversals.find(viewer.organisation(), letter.decision()).ifPresent(decision -> {
                    var within = policies.version(viewer.organisation(), decision.policyVersion())
                            .appeals()
                            .within();
                    rights.until(decision.id().value(), rights.end(viewer.organisation(), clock.instant(), within));
                });
            }
            if (first && letter.kind() == Letter.Kind.FURTHER_STEP && letter.token() != null) {
                Instant until = objectUntil(
                        rights,
                        viewer.organisation(),
                        policies.inForce(viewer.organisation()).rulebook(),
                        clock.instant());
                listeners.forEach(listener -> listener.sent(viewer.organisation(), letter, until));
            }
            return first;
        });
    }

    /** Until when somebody can object to a further step of which they are told at this moment. */
    static Instant objectUntil(Rights rights, OrganisationId organisation, Rulebook rulebook, Instant told) {
        Term within = rulebook.furtherSteps().appealWithin();
        return rights.end(
                organisation, told, within == null ? rulebook.appeals().within() : within);
    }
}
