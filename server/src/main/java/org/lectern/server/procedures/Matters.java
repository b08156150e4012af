package org.lectern.server.procedures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Work;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.policy.PolicyInForce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The door to what the policy wants done: begins matters, and ends their steps one after the other or in any order. */
@Component
public class Matters {

    private static final Object OPEN = new Object();
    private static final String CONFIDENTIAL = "confidential";

    private final Tenancy tenancy;
    private final Clock clock;
    private final Policies policies;
    private final People people;
    private final Cases cases;
    private final Clocks clocks;
    private final Log log;
    private final MatterRows rows;
    private final OpenSteps openSteps;
    private final StepMail mail;
    private final ObjectProvider<MatterListener> listeners;

    Matters(
            Tenancy tenancy,
            Clock clock,
            Policies policies,
            People people,
            Cases cases,
            Clocks clocks,
            Log log,
            MatterRows rows,
            OpenSteps openSteps,
            StepMail mail,
            ObjectProvider<MatterListener> listeners) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.policies = policies;
        this.people = people;
        this.cases = cases;
        this.clocks = clocks;
        this.log = log;
        this.rows = rows;
        this.openSteps = openSteps;
        this.mail = mail;
        this.listeners = listeners;
    }

    /** What the policy in force wants after the trigger; empty where no clause wants anything. */
    public List<Work> after(OrganisationId organisation, Trigger trigger) {
        return policies.ifAny(organisation)
                .map(policy -> Work.after(policy.rulebook(), trigger))
                .orElseGet(List::of);
    }

    /** Whether the policy in force wants something done when somebody says something of a comment. */
    public boolean afterComments(OrganisationId organisation) {
        return Stream.of(Trigger.values())
                .filter(Trigger::ofComment)
                .anyMatch(trigger -> !after(organisation, trigger).isEmpty());
    }

    /**
     * Opens what the policy in force wants after this, in the transaction of what happened; nothing where no clause does, or where it
     * was opened before.
     *
     * @param only the one person for whom it is opened where everybody in a role owes it for themselves; null for all of them
     */
    List<Matter> begin(OrganisationId organisation, Occasion occasion, @Nullable UUID only) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("occasion " + occasion.id());
            List<Matter> begun = new ArrayList<>();
            for (Work work : after(organisation, occasion.trigger())) {
                if (occasion.trigger().each()) {
                    people.members(organisation).stream()
                            .filter(member -> only == null
                                    || only.equals(member.person().id().value()))
                            .filter(member -> work.step(1).who() instanceof Who.InRole(String role)
                                    && member.role().equals(role))
                            .forEach(member -> begin(
                                            organisation,
                                            occasion,
                                            work,
                                            member.person().id().value())
                                    .ifPresent(begun::add));
                } else {
                    begin(organisation, occasion, work, null).ifPresent(begun::add);
                }
            }
            return List.copyOf(begun);
        });
    }

    /** As above, for everybody. */
    public List<Matter> begin(OrganisationId organisation, Occasion occasion) {
        return begin(organisation, occasion, null);
    }

    /** Opens what one clause wants, where it is not open already. */
    Optional<Matter> beginOne(OrganisationId organisation, Work work, Occasion occasion) {
        return tenancy.in(organisation, () -> begin(organisation, occasion, work, null));
    }

    private Optional<Matter> begin(OrganisationId organisation, Occasion occasion, Work work, @Nullable UUID owing) {
        String kind = work.kind().word();
        UUID subject =
                Identifiers.of(work.clause().id() + " " + work.steps().size() + " " + occasion.id() + " " + owing);
        if (cases.about(kind, subject).isPresent()) {
            return Optional.empty();
        }
        Case opened = cases.open(organisation, kind, work.kind().confidential() ? CONFIDENTIAL : kind, subject, 0);
        PolicyInForce policy = policies.inForce(organisation);
        Matter matter =
                rows.insert(organisation, opened, work, policy.version(), occasion, owing(work, occasion, owing));
        if (occasion.trigger().isFirstStep() && occasion.by() != null) {
            UUID by = occasion.by().value();
            openSteps.silently(matter.step(1));
            finish(organisation, rows.get(matter.id()).orElseThrow(), 1, StepState.Event.DO, by, new Proof.Word(""));
        } else {
            openSteps.next(
                    organisation,
                    matter,
                    work,
                    occasion.at(),
                    occasion.by() == null ? null : occasion.by().value());
        }
        return rows.get(matter.id());
    }

    /** Who alone owes each step: by their part, by having begun the matter, or each for themselves. */
    private static List<Optional<UUID>> owing(Work work, Occasion occasion, @Nullable UUID each) {
        UUID by = occasion.by() == null ? null : occasion.by().value();
        Who asker = occasion.trigger().isFirstStep() ? work.step(1).who() : null;
        return work.steps().stream()
                .map(Control.Step::who)
                .map(who -> switch (who) {
                    case Who.InMatter(var part) ->
                        Optional.ofNullable(occasion.parts().get(part)).map(person -> person.value());
                    case Who.InRole _ -> Optional.ofNullable(who.equals(asker) ? by : each);
                })
                .toList();
    }

    /** Ends a step with what proves it, and opens what comes next. */
    public StepOutcome done(OrganisationId organisation, Matter seen, int step, UUID by, Proof proof) {
        return end(organisation, seen, step, StepState.Event.DO, by, proof);
    }

    /** Leaves a step with the reason why it is not needed, and opens what comes next. */
    public StepOutcome notNeeded(OrganisationId organisation, Matter seen, int step, UUID by, String reason) {
        return end(organisation, seen, step, StepState.Event.LEAVE, by, new Proof.Word(reason));
    }

    /** Leaves a step that nobody can take any more, with the reason; the program does that by itself. */
    StepOutcome nobodyLeft(OrganisationId organisation, Matter seen, int step, String reason) {
        return end(organisation, seen, step, StepState.Event.NOBODY_LEFT, null, new Proof.Word(reason));
    }

    /** Ends all steps about a thing that are left, where the program has seen by itself what proves them. */
    public void seen(OrganisationId organisation, UUID about, Trigger trigger, UUID by, Proof proof) {
        tenancy.run(
                organisation,
                () -> endAll(
                        rows.about(about, trigger), (matter, step) -> done(organisation, matter, step, by, proof)));
    }

    /** Leaves all steps about a thing that are left, with the reason. */
    public void over(OrganisationId organisation, UUID about, Trigger trigger, UUID by, String reason) {
        tenancy.run(
                organisation,
                () -> endAll(
                        rows.about(about, trigger),
                        (matter, step) -> notNeeded(organisation, matter, step, by, reason)));
    }

    // A step that ends opens the next one, so that each is looked for anew; one that has to wait stays.
    private void endAll(List<Matter> all, BiFunction<Matter, Integer, StepOutcome> end) {
        for (Matter seen : all) {
            Matter matter = seen;
            while (!matter.openSteps().isEmpty()
                    && end.apply(matter, matter.openSteps().getFirst().number())
                            instanceof StepOutcome.Ended(Matter now)) {
                matter = now;
            }
        }
    }

    private StepOutcome end(
            OrganisationId organisation, Matter seen, int step, StepState.Event event, @Nullable UUID by, Proof proof) {
        return tenancy.in(organisation, () -> {
            // Of two who end two steps at once, one waits and then sees what is left open.
            tenancy.lock("matter " + seen.id());
            Matter matter = rows.get(seen.id()).orElseThrow();
            Instant from = matter.step(step).notBefore();
            if (event == StepState.Event.DO && from != null && from.isAfter(clock.instant())) {
                return new StepOutcome.TooEarly(from);
            }
            return finish(organisation, matter, step, event, by, proof);
        });
    }

    private StepOutcome finish(
            OrganisationId organisation,
            Matter matter,
            int number,
            StepState.Event event,
            @Nullable UUID by,
            Proof proof) {
        if (!rows.end(matter.step(number), event, by, proof)) {
            return new StepOutcome.EndedBefore();
        }
        clocks.stop(matter.id(), number);
        log.append(organisation, matter.subject(), matter.actor(by), onRecord(matter, number, event, by, proof));
        Matter now = rows.get(matter.id()).orElseThrow();
        Work work = work(organisation, now);
        openSteps.next(organisation, now, work, clock.instant(), by);
        if (work.open(now.ended()).isEmpty()) {
            close(organisation, now, by);
        }
        Matter after = rows.get(matter.id()).orElseThrow();
        if (by != null) {
            listeners.forEach(listener -> listener.stepEnded(organisation, after, after.step(number), by));
        }
        return new StepOutcome.Ended(after);
    }

    private static Payload onRecord(Matter matter, int step, StepState.Event event, @Nullable UUID by, Proof proof) {
        boolean confidential = matter.kind().confidential();
        String clause = confidential ? null : matter.clause();
        String person = confidential || by == null ? null : by.toString();
        return event == StepState.Event.DO
                ? Payload.of(
                        ProcedureKinds.DONE,
                        matter.id().toString(),
                        step,
                        clause,
                        person,
                        proof.kind(),
                        proof instanceof Proof.Entry ? proof.text() : null)
                : Payload.of(ProcedureKinds.NOT_NEEDED, matter.id().toString(), step, clause, person);
    }

    private void close(OrganisationId organisation, Matter matter, @Nullable UUID by) {
        rows.ended(matter.id());
        cases.move(cases.get(matter.id()), CaseState.Event.DECIDE);
        List<Member> asker = people.members(organisation).stream()
                .filter(member -> member.person().id().value().equals(matter.openedBy()))
                .filter(member -> !member.person().id().value().equals(by))
                .toList();
        mail.ended(organisation, matter, asker);
    }

    /** What the clause of the matter wants, as the version says that was in force when it began. */
    public Work work(OrganisationId organisation, Matter matter) {
        return Work.after(policies.version(organisation, matter.version()), matter.trigger()).stream()
                .filter(work -> work.clause().id().equals(matter.clause()) && work.kind() == matter.kind())
                .filter(work -> work.steps().size() == matter.steps().size())
                .findFirst()
                .orElseThrow();
    }

    public Optional<Matter> numbered(OrganisationId organisation, String number) {
        return tenancy.in(organisation, () -> rows.numbered(number));
    }

    /** Those in which something is still to be done, the oldest first. */
    public List<Matter> open(OrganisationId organisation) {
        return tenancy.in(organisation, () -> tenancy.once(OPEN, rows::open));
    }

    /** Those about a thing, open or ended, the oldest first. */
    public List<Matter> about(OrganisationId organisation, UUID about, Trigger trigger) {
        return tenancy.in(organisation, () -> rows.about(about, trigger));
    }

    /** Those about a thing after whatever happened, open or ended, the oldest first. */
    public List<Matter> about(OrganisationId organisation, UUID about) {
        return tenancy.in(organisation, () -> rows.about(about));
    }

    /** Those about any of the things. */
    public List<Matter> about(OrganisationId organisation, Collection<UUID> about, Trigger trigger) {
        return about.isEmpty() ? List.of() : tenancy.in(organisation, () -> rows.about(about, trigger));
    }

    /** Who has begun a matter since a moment. */
    public Set<UUID> begunBy(OrganisationId organisation, Instant since) {
        return tenancy.in(organisation, () -> rows.begunBy(since));
    }

    List<Matter> endedSince(OrganisationId organisation, Instant since, UUID openedBy) {
        return tenancy.in(organisation, () -> rows.endedSince(since, openedBy));
    }
}
