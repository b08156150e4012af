package org.lectern.server.steps;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.appeals.Letter;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.Jobs;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Decision;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * The door to investigations: opening one, its findings, and the step that one person proposes and another approves. Each act, its entry,
 * the letter and the job that carries it out are one transaction. What ends a step is in {@link StepEnds}.
 */
@Component
class Investigations {

    private static final Object BEGAN = new Object();
    private static final double PRIORITY = 0.5;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Jobs jobs;
    private final InvestigationRows rows;
    private final StepPolicy policy;
    private final StepLetters letters;
    private final StepEnds ends;
    private final StepsMail mail;

    Investigations(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Cases cases,
            Jobs jobs,
            InvestigationRows rows,
            StepPolicy policy,
            StepLetters letters,
            StepEnds ends,
            StepsMail mail) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.jobs = jobs;
        this.rows = rows;
        this.policy = policy;
        this.letters = letters;
        this.ends = ends;
        this.mail = mail;
    }

    /** Opens one that rests on these decisions, or gives back the one that is not over about this account. */
    Investigation open(Viewer viewer, Item item, Collection<Counted> cited, String why) {
        OrganisationId organisation = viewer.organisation();
        Account account = Account.of(item);
        return tenancy.in(organisation, () -> {
            tenancy.lock("investigation " + organisation + " " + account);
            List<Investigation> before = rows.open(account);
            if (!before.isEmpty()) {
                return before.getFirst();
            }
            UUID id = Identifiers.next(clock);
            String person = viewer.person().toString();
            String number = cases.open(organisation, CaseKind.INVESTIGATION.word(), id, PRIORITY, person)
                    .number();
            List<Decision> decisions = cited.stream().map(Counted::decision).toList();
            rows.insert(organisation, id, number, item.id(), account, decisions, why, viewer.person());
            Investigation opened = rows.find(id).orElseThrow();
            append(
                    viewer,
                    opened,
                    StepKinds.OPENED,
                    id.toString(),
                    number,
                    account.name(),
                    opened.cited().stream().map(UUID::toString).toList(),
                    why,
                    person);
            return opened;
        });
    }

    /** Writes what was found, or writes it anew where its writer has seen what was found before. */
    Acted find(Viewer viewer, Investigation seen, StepForm form) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (anew(now, StepState.Event.FIND, form.wording())) {
                return form.says(now) ? new Acted.Done(now) : new Acted.FoundAnew(now);
            }
            return moved(viewer, seen, StepState.Event.FIND, () -> found(viewer, now, form));
        });
    }

    private static boolean anew(Investigation now, StepState.Event event, String wording) {
        return now.state().after(event).isPresent() && now.foundAnewSince(wording);
    }

    private void found(Viewer viewer, Investigation now, StepForm form) {
        rows.found(now.id(), form.findings(), form.clauses(), form.onePerson(), viewer.person());
        append(
                viewer,
                now,
                StepKinds.FOUND,
                now.id().toString(),
                form.findings(),
                form.clauses(),
                viewer.person().toString());
        if (!form.onePerson().equals(now.onePerson())) {
            append(
                    viewer,
                    now,
                    StepKinds.SAID_ONE_PERSON,
                    now.id().toString(),
                    form.onePerson(),
                    viewer.person().toString());
        }
    }

    /** Closes it without a step. */
    Acted close(Viewer viewer, Investigation seen, String reason) {
        return moved(viewer, seen, StepState.Event.CLOSE, () -> {
            ends.over(seen, viewer.person(), reason);
            append(
                    viewer,
                    seen,
                    StepKinds.CLOSED,
                    seen.id().toString(),
                    reason,
                    viewer.person().toString());
        });
    }

    /** Closes it and proposes a step, where all is there that a proposer brings and they have seen what was found, by its wording. */
    Acted propose(Viewer viewer, Investigation seen, Investigation.Proposal proposal, String wording) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            if (anew(now, StepState.Event.PROPOSE, wording)) {
                return new Acted.FoundAnew(now);
            }
            Acted.@Nullable Refused refused = policy.refused(viewer, now, proposal, Needs.OF_PROPOSAL);
            return refused != null
                    ? refused
                    : moved(viewer, now, StepState.Event.PROPOSE, () -> {
                        rows.propose(now.id(), proposal);
                        mail.proposed(viewer, now, policy.missing(viewer, now, proposal));
                        append(
                                viewer,
                                now,
                                StepKinds.PROPOSED,
                                now.id().toString(),
                                proposal.step().word(),
                                text(proposal.until()),
                                proposal.notice(),
                                proposal.language().toLanguageTag(),
                                viewer.person().toString());
                    });
        });
    }

    /** Approves the step that somebody else proposed, where nothing is missing: the job will carry it out, and then the letter is laid ready. */
    Acted approve(Viewer viewer, Investigation seen) {
        return tenancy.in(viewer.organisation(), () -> {
            Investigation now = rows.locked(seen.id());
            Acted.@Nullable Refused refused = now.state().over() || now.state().runs()
                    ? null
                    : policy.refused(viewer, now, now.proposal(), EnumSet.allOf(Need.class));
            return refused != null
                    ? refused
                    : moved(
                            viewer,
                            now,
                            StepState.Event.APPROVE,
                            () -> approved(viewer, now, Objects.requireNonNull(now.proposal())));
        });
    }

    private void approved(Viewer viewer, Investigation now, Investigation.Proposal proposal) {
        OrganisationId organisation = viewer.organisation();
        Instant at = clock.instant();
        String letter = letters.taken(organisation, now, proposal);
        EntryId entry = append(
                viewer,
                now,
                StepKinds.APPROVED,
                now.id().toString(),
                proposal.step().word(),
                text(proposal.until()),
                null,
                now.cited().stream().map(UUID::toString).toList(),
                letter.replace(Letter.OBJECT_UNTIL, "[…]"),
                viewer.person().toString());
        rows.approve(now.id(), new Investigation.Approval(viewer.person(), at, entry, null));
        if (proposal.step().lasts()) {
            rows.carried(now.id(), Carrying.TO_DO, "");
            jobs.schedule(StepJob.NAME, organisation, now.id(), at);
        } else {
            letters.lay(organisation, now, proposal.language(), null, letter);
            rows.move(rows.find(now.id()).orElseThrow(), StepState.Event.END);
            ends.over(now, viewer.person(), "");
        }
    }

    /** Whoever may approve it does not. */
    Acted decline(Viewer viewer, Investigation seen, String reason) {
        return moved(viewer, seen, StepState.Event.DECLINE, () -> {
            ends.over(seen, viewer.person(), reason);
            append(
                    viewer,
                    seen,
                    StepKinds.DECLINED,
                    seen.id().toString(),
                    reason,
                    viewer.person().toString());
        });
    }

    private Acted moved(Viewer viewer, Investigation seen, StepState.Event event, Runnable also) {
        return tenancy.in(viewer.organisation(), () -> {
            if (!rows.move(seen, event)) {
                return new Acted.Meanwhile();
            }
            also.run();
            return new Acted.Done(rows.find(seen.id()).orElseThrow());
        });
    }

    private EntryId append(Viewer viewer, Investigation about, Kind kind, @Nullable Object... values) {
        return log.append(
                viewer.organisation(), about.item().toString(), viewer.person().toString(), Payload.of(kind, values));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    Optional<Investigation> numbered(OrganisationId organisation, String number) {
        return tenancy.in(organisation, () -> rows.numbered(number));
    }

    /** The one about an account that is not over. */
    Optional<Investigation> about(OrganisationId organisation, Account account) {
        return tenancy.in(organisation, () -> rows.open(account).stream().findFirst());
    }

    /** Whether there ever was an investigation, or a package waits. */
    boolean began(OrganisationId organisation) {
        return tenancy.in(organisation, () -> tenancy.once(BEGAN, rows::began));
    }

    List<Investigation> open(OrganisationId organisation) {
        return tenancy.in(organisation, () -> rows.open());
    }

    /** Those that are over and whose account a person is still to set free. */
    List<Investigation> undone(OrganisationId organisation) {
        return tenancy.in(organisation, () -> rows.undone());
    }

    /** Those against which an objection is not answered, over or not. */
    List<Investigation> unheard(OrganisationId organisation) {
        return tenancy.in(organisation, () -> rows.unheard());
    }

    List<Investigation> ended(OrganisationId organisation, int most) {
        return tenancy.in(organisation, () -> rows.ended(most));
    }
}
