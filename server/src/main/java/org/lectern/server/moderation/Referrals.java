package org.lectern.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Work;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.Member;
import org.lectern.server.people.People;
import org.lectern.server.people.PersonId;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.MatterListener;
import org.lectern.server.procedures.MatterPlaces;
import org.lectern.server.procedures.Matters;
import org.lectern.server.procedures.Occasion;
import org.lectern.server.procedures.Proof;
import org.lectern.server.procedures.Step;
import org.lectern.server.procedures.StepOutcome;
import org.lectern.server.procedures.StepState;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * Questions about comments to whom the policy names: a comment that is referred leaves the queue, and comes back with the answer. The
 * matter is a consult, whose second step is the answer.
 */
@Component
class Referrals implements MatterListener, MatterPlaces {

    private static final String MODERATION = CaseKind.MODERATION.word();
    private static final int ANSWER = 2;

    private final Tenancy tenancy;
    private final Clock clock;
    private final Cases cases;
    private final Items items;
    private final Matters matters;
    private final People people;
    private final Log log;

    Referrals(Tenancy tenancy, Clock clock, Cases cases, Items items, Matters matters, People people, Log log) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.cases = cases;
        this.items = items;
        this.matters = matters;
        this.people = people;
        this.log = log;
    }

    /** The role that the viewer can ask; empty where the policy names none, the viewer has it, or nobody does. */
    Optional<String> asked(Viewer viewer) {
        if (!viewer.may(Permission.REPORT)) {
            return Optional.empty();
        }
        List<Member> members = people.members(viewer.organisation());
        return consult(viewer.organisation())
                .map(Referrals::answering)
                .filter(role -> members.stream().anyMatch(member -> member.holds(role)))
                .filter(role -> members.stream().noneMatch(member -> isViewer(member, viewer) && member.holds(role)));
    }

    private static boolean isViewer(Member member, Viewer viewer) {
        return member.person().id().value().equals(viewer.person());
    }

    private Optional<Work> consult(OrganisationId organisation) {
        return matters.after(organisation, Trigger.ASKED).stream()
                .filter(work ->
                        work.steps().size() >= ANSWER && !answering(work).isEmpty())
                .findFirst();
    }

    private static String answering(Work work) {
        return work.step(ANSWER).who() instanceof Who.InRole(String role) ? role : "";
    }

    /** Takes a comment out of the queue with a question; false where somebody changed the case meanwhile. */
    boolean refer(Viewer viewer, Case seen, String question) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            items.locked(new ItemId(seen.subject()));
            if (!cases.move(seen, CaseState.Event.REFER)) {
                return false;
            }
            Matter matter = matters
                    .begin(
                            organisation,
                            new Occasion(
                                    Trigger.ASKED,
                                    Identifiers.next(clock),
                                    seen.subject(),
                                    question,
                                    new PersonId(viewer.person()),
                                    Map.of(),
                                    clock.instant()))
                    .stream()
                    .filter(Referrals::isQuestion)
                    .findFirst()
                    .orElseThrow();
            log.append(
                    organisation,
                    seen.subject().toString(),
                    viewer.person().toString(),
                    Payload.of(
                            ModerationKinds.REFERRED,
                            seen.id().toString(),
                            seen.subject().toString(),
                            matter.id().toString(),
                            question));
            return true;
        });
    }

    /** The question about a comment that was asked last, with how far it is. */
    Optional<Matter> latest(OrganisationId organisation, ItemId item) {
        return tenancy.in(
                organisation,
                () -> tenancy.once(
                        new QuestionAbout(item),
                        () -> Optional.ofNullable(
                                latest(organisation, List.of(item.value())).get(item.value()))));
    }

    private record QuestionAbout(ItemId item) {}

    /** The questions about these comments that were asked last, by comment. */
    Map<UUID, Matter> latest(OrganisationId organisation, Collection<UUID> items) {
        Map<UUID, Matter> latest = new HashMap<>();
        matters.about(organisation, items, Trigger.ASKED).stream()
                .filter(Referrals::isQuestion)
                .forEach(one -> latest.put(one.about(), one));
        return latest;
    }

    /** Whether questions about comments come to the viewer. */
    boolean answers(Viewer viewer) {
        return consult(viewer.organisation())
                .map(Referrals::answering)
                .filter(role -> people.members(viewer.organisation()).stream()
                        .anyMatch(member -> isViewer(member, viewer) && member.holds(role)))
                .isPresent();
    }

    /** The comments about which the viewer is asked. */
    Set<UUID> askedOf(Viewer viewer) {
        Optional<Member> self = people.member(viewer.organisation(), new PersonId(viewer.person()));
        return matters.open(viewer.organisation()).stream()
                .filter(matter -> matter.trigger() == Trigger.ASKED && matter.about() != null && isQuestion(matter))
                .filter(matter -> matter.step(ANSWER).open()
                        && self.stream().anyMatch(member -> matter.step(ANSWER).owedBy(member)))
                .map(Matter::about)
                .collect(Collectors.toSet());
    }

    /** Whether the viewer is asked here. */
    boolean owes(Viewer viewer, Matter matter) {
        return matter.step(ANSWER).open()
                && people.member(viewer.organisation(), new PersonId(viewer.person())).stream()
                        .anyMatch(member -> matter.step(ANSWER).owedBy(member));
    }

    /** Answers a question; false where that was done before. */
    boolean advise(Viewer viewer, Matter matter, String answer) {
        return tenancy.in(viewer.organisation(), () -> {
            if (matter.about() != null) {
                items.locked(new ItemId(matter.about()));
            }
            return matters.done(viewer.organisation(), matter, ANSWER, viewer.person(), new Proof.Word(answer))
                    instanceof StepOutcome.Ended;
        });
    }

    /** Takes a question back, so that the comment waits in the queue again. */
    void withdraw(Viewer viewer, ItemId item, String reason) {
        tenancy.run(viewer.organisation(), () -> {
            items.locked(item);
            matters.over(viewer.organisation(), item.value(), Trigger.ASKED, viewer.person(), reason);
        });
    }

    /** A decision answers every question about the comment. */
    void decided(OrganisationId organisation, ItemId item, UUID by, EntryId entry) {
        matters.seen(organisation, item.value(), Trigger.ASKED, by, new Proof.Entry(entry));
    }

    /** What was answered to the latest question, in words; empty where that has not been done or a decision was the answer. */
    static Optional<String> answer(Matter matter) {
        return matter.step(ANSWER).state() == StepState.DONE
                        && !(matter.step(ANSWER).proof() instanceof Proof.Entry)
                ? Optional.ofNullable(matter.step(ANSWER).proof()).map(Proof::text)
                : Optional.empty();
    }

    /** Who had answered a question about a comment with words before a moment. */
    Set<UUID> advisers(OrganisationId organisation, ItemId item, Instant before) {
        return matters.about(organisation, item.value(), Trigger.ASKED).stream()
                .filter(Referrals::isQuestion)
                .filter(matter -> answer(matter).isPresent())
                .filter(matter ->
                        Objects.requireNonNull(matter.step(ANSWER).endedAt()).isBefore(before))
                .map(Referrals::answeredBy)
                .collect(Collectors.toSet());
    }

    // A policy may want other things done as well once somebody asks.
    private static boolean isQuestion(Matter matter) {
        return matter.steps().size() >= ANSWER;
    }

    /** Who answered. */
    static UUID answeredBy(Matter matter) {
        return Objects.requireNonNull(matter.step(ANSWER).endedBy());
    }

    @Override
    public void stepEnded(OrganisationId organisation, Matter matter, Step step, UUID by) {
        UUID item = matter.about();
        if (matter.trigger() != Trigger.ASKED || item == null || step.number() != ANSWER) {
            return;
        }
        cases.about(MODERATION, item)
                .filter(about -> about.state() == CaseState.REFERRED)
                .ifPresent(about -> cases.move(about, CaseState.Event.ADVISE));
        answer(matter)
                .ifPresent(answer -> log.append(
                        organisation,
                        item.toString(),
                        by.toString(),
                        Payload.of(
                                ModerationKinds.ADVISED,
                                item.toString(),
                                matter.id().toString(),
                                answer)));
    }

    @Override
    public Optional<String> place(OrganisationId organisation, Matter matter) {
        UUID item = matter.about();
        return matter.trigger() != Trigger.ASKED || item == null
                ? Optional.empty()
                : tenancy.in(organisation, () -> cases.about(MODERATION, item))
                        .map(about -> "/comments/" + about.number());
    }
}
