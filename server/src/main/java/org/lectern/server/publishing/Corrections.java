package org.lectern.server.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Part;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.EntryId;
import org.lectern.server.people.PersonId;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.MatterPlaces;
import org.lectern.server.procedures.Matters;
import org.lectern.server.procedures.Occasion;
import org.lectern.server.procedures.Proof;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Reports that an answer is wrong: a clock runs from the report until another answer stands there, or a person says why none is needed. */
@Component
class Corrections implements MatterPlaces {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Cases cases;
    private final Matters matters;

    Corrections(Tenancy tenancy, Clock clock, Cases cases, Matters matters) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.cases = cases;
        this.matters = matters;
    }

    /** Whether the policy wants something done about this answer when somebody says that it is wrong. */
    boolean wanted(OrganisationId organisation, Case about, List<Reply> replies) {
        return about.state() == CaseState.DECIDED
                && replies.stream().anyMatch(reply -> reply.state() == ReplyState.WRITTEN)
                && possible(organisation);
    }

    /** Whether the policy wants something done when somebody says that an answer is wrong. */
    boolean possible(OrganisationId organisation) {
        return !matters.after(organisation, Trigger.ERROR_REPORTED).isEmpty();
    }

    /**
     * Begins what the policy wants, and opens the case of the answer again so that it can be put right. What the same person says in the same
     * words counts once, until there is another answer.
     */
    void reported(Viewer viewer, Case about, Reply wrong, String words) {
        OrganisationId organisation = viewer.organisation();
        tenancy.run(organisation, () -> {
            if (cases.locked(about.id()).state() == CaseState.DECIDED) {
                cases.reopen(organisation, about, "error-reported", about.priority());
            } else if (said(organisation, about, viewer.person(), words)) {
                return;
            }
            String once = about.id() + " " + about.version() + " " + viewer.person() + " " + words;
            matters.begin(
                    organisation,
                    new Occasion(
                            Trigger.ERROR_REPORTED,
                            Identifiers.of(once),
                            about.subject(),
                            words,
                            new PersonId(viewer.person()),
                            Map.of(Part.AUTHOR, new PersonId(wrong.author())),
                            clock.instant()));
        });
    }

    private boolean said(OrganisationId organisation, Case about, UUID person, String words) {
        return matters.about(organisation, about.subject(), Trigger.ERROR_REPORTED).stream()
                .filter(Matter::open)
                .anyMatch(matter -> person.equals(matter.openedBy()) && words.equals(matter.words()));
    }

    /** Another answer stands there: the entry proves it. */
    void corrected(OrganisationId organisation, UUID item, UUID by, EntryId entry) {
        matters.seen(organisation, item, Trigger.ERROR_REPORTED, by, new Proof.Entry(entry));
    }

    /** There is nothing to correct, or it was put right elsewhere. */
    void over(OrganisationId organisation, UUID item, UUID by, String reason) {
        matters.over(organisation, item, Trigger.ERROR_REPORTED, by, reason);
    }

    @Override
    public Optional<String> place(OrganisationId organisation, Matter matter) {
        UUID item = matter.about();
        return matter.trigger() != Trigger.ERROR_REPORTED || item == null
                ? Optional.empty()
                : tenancy.in(organisation, () -> cases.about(CaseKind.RESPONSE.word(), item))
                        .map(about -> "/answers/" + about.number());
    }
}
