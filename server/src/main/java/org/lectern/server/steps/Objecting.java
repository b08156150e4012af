package org.lectern.server.steps;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.FurtherStep;
import org.lectern.server.appeals.Appeal;
import org.lectern.server.appeals.SecretLink;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** The door through which somebody who meets a step objects to it with the link of their letter, and follows what comes of it. */
@Component
public class Objecting {

    private final Tenancy tenancy;
    private final Channels channels;
    private final InvestigationRows rows;
    private final Objections objections;
    private final ObjectionLinks links;

    Objecting(Tenancy tenancy, Channels channels, InvestigationRows rows, Objections objections, ObjectionLinks links) {
        this.tenancy = tenancy;
        this.channels = channels;
        this.rows = rows;
        this.objections = objections;
        this.links = links;
    }

    /** The right to object to one step. */
    public record Right(OrganisationId organisation, UUID step) {}

    /** How far an objection has come. */
    public enum State {
        /** Somebody can object. */
        OPEN,
        /** Somebody did, and it is to be heard. */
        FILED,
        STANDS,
        RIGHT,
        /** The time for objecting is over. */
        LATE,
        /** The step has ended. */
        OVER
    }

    /**
     * What the page tells of a step: nobody's name and nobody's comment.
     *
     * @param until the end of the step
     * @param clauses the ids of those that it is about
     * @param approvedAt when it was approved, by the policy of then
     * @param objectUntil until when somebody can object
     * @param board whether the board hears it, or has heard it, as nobody else is left
     * @param reason why the answer is as it is; empty without one
     */
    public record Told(
            State state,
            String number,
            FurtherStep step,
            String channel,
            @Nullable Instant until,
            List<String> clauses,
            @Nullable Instant approvedAt,
            @Nullable Instant objectUntil,
            boolean board,
            String reason) {}

    /** The right behind a link; empty where there is none such. */
    public Optional<Right> behind(String link) {
        return SecretLink.of(link)
                .flatMap(one -> tenancy.in(one.organisation(), () -> links.behind(one))
                        .map(step -> new Right(one.organisation(), step)));
    }

    public Told told(Right right) {
        return tenancy.in(right.organisation(), () -> {
            Investigation step = rows.find(right.step()).orElseThrow();
            Investigation.Proposal proposal = Objects.requireNonNull(step.proposal());
            Objection objection = objections.about(step.id()).orElse(null);
            return new Told(
                    state(step.state(), objections.open(step), objection),
                    step.number(),
                    proposal.step(),
                    channels.get(right.organisation(), step.account().channel()).name(),
                    proposal.until(),
                    step.clauses(),
                    step.approval() == null ? null : step.approval().at(),
                    step.approval() == null ? null : step.approval().objectUntil(),
                    objection == null || objection.state() == ObjectionState.TO_HEAR
                            ? objections.forBoard(right.organisation(), step)
                            : objection.board(),
                    objection == null ? "" : objection.reason());
        });
    }

    /** How far it has come; {@code objection} is null where nobody has objected. */
    static State state(StepState step, boolean open, @Nullable Objection objection) {
        if (objection != null) {
            return switch (objection.state()) {
                case TO_HEAR, BEFORE_BOARD -> State.FILED;
                case STANDS -> State.STANDS;
                case RIGHT -> State.RIGHT;
            };
        }
        return step != StepState.IN_FORCE ? State.OVER : open ? State.OPEN : State.LATE;
    }

    /** Files what they say where they can still object; false where it is not on record, as one answer is given to each step. */
    public boolean file(Right right, String words, String contact, Locale language) {
        return tenancy.in(right.organisation(), () -> {
            Investigation step = rows.find(right.step()).orElseThrow();
            Acted acted = objections.file(
                    right.organisation(),
                    step,
                    new Objections.Said(Appeal.Source.LINK, words, contact, language),
                    null);
            return acted instanceof Acted.Done
                    || objections
                            .about(step.id())
                            .filter(one ->
                                    one.words().equals(words) && one.contact().equals(contact))
                            .isPresent();
        });
    }
}
