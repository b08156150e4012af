package org.lectern.server.appeals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Appealing;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.cases.Clocks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.moderation.Reversals;
import org.lectern.server.moderation.Ruling;
import org.lectern.server.people.Member;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Hears appeals. Each say, each outcome, what follows from it for the comment, and the letter that tells it are one transaction. */
@Component
class Hearings {

    private final Tenancy tenancy;
    private final Log log;
    private final Cases cases;
    private final Clocks clocks;
    private final Reversals reversals;
    private final FiledRows rows;
    private final Appeals appeals;
    private final Letters letters;
    private final AppealMail mail;

    Hearings(
            Tenancy tenancy,
            Log log,
            Cases cases,
            Clocks clocks,
            Reversals reversals,
            FiledRows rows,
            Appeals appeals,
            Letters letters,
            AppealMail mail) {
        this.tenancy = tenancy;
        this.log = log;
        this.cases = cases;
        this.clocks = clocks;
        this.reversals = reversals;
        this.rows = rows;
        this.appeals = appeals;
        this.letters = letters;
        this.mail = mail;
    }

    /** One who may hear the appeal has their say, or steps aside. */
    Heard say(Viewer viewer, Appeal seen, Say.Kind says, String reason) {
        OrganisationId organisation = viewer.organisation();
        return tenancy.in(organisation, () -> {
            Appeal appeal = rows.locked(seen.id());
            if (appeal.state() != AppealState.TO_HEAR) {
                return new Heard.Before();
            }
            if (!appeals.mayHear(organisation, appeal, viewer.person())) {
                return new Heard.NotTheirs();
            }
            if (!rows.say(organisation, appeal.id(), viewer.person(), says, reason)) {
                return new Heard.Before();
            }
            String person = viewer.person().toString();
            append(
                    organisation,
                    appeal,
                    person,
                    says == Say.Kind.RECUSED
                            ? Payload.of(AppealKinds.RECUSED, appeal.id().toString(), person, reason)
                            : Payload.of(AppealKinds.SAID, appeal.id().toString(), person, says.name(), reason));
            return after(viewer, appeal, says);
        });
    }

    private Heard after(Viewer viewer, Appeal appeal, Say.Kind said) {
        Appealing policy = appeals.policy(viewer.organisation(), appeal);
        List<Member> hearers = appeals.hearers(viewer.organisation(), appeal);
        List<Say> says = rows.says(appeal.id());
        Say.@Nullable Kind outcome =
                Hearing.decided(policy, hearers.size(), says).orElse(null);
        if (outcome != null) {
            return ended(viewer, appeal, outcome, Hearing.reasons(says, outcome));
        }
        return said == Say.Kind.RECUSED ? new Heard.SteppedAside(hearers.size()) : new Heard.Counted();
    }

    /** The appeal goes to the board in its own meeting; false where it stands elsewhere by now. */
    boolean layBeforeBoard(Viewer viewer, Appeal seen) {
        return tenancy.in(viewer.organisation(), () -> {
            boolean moved = rows.move(seen, AppealState.Event.LAY_BEFORE_BOARD, "");
            if (moved) {
                String person = viewer.person().toString();
                append(
                        viewer.organisation(),
                        seen,
                        person,
                        Payload.of(AppealKinds.BEFORE_BOARD, seen.id().toString(), person));
            }
            return moved;
        });
    }

    /** Enters how the board voted, and what its minutes say. */
    Heard voted(Viewer viewer, Appeal seen, Say.Kind outcome, String minutes) {
        return tenancy.in(viewer.organisation(), () -> {
            Appeal appeal = rows.locked(seen.id());
            return appeal.state() == AppealState.BEFORE_BOARD
                    ? ended(viewer, appeal, outcome, minutes)
                    : new Heard.Before();
        });
    }

    /** Who appealed takes it back, as somebody here writes down. */
    Heard withdrawn(Viewer viewer, Appeal seen, String reason) {
        return tenancy.in(viewer.organisation(), () -> {
            Appeal appeal = rows.locked(seen.id());
            if (!rows.move(appeal, AppealState.Event.WITHDRAW, reason)) {
                return new Heard.Before();
            }
            Heard heard = closed(viewer, appeal, null);
            tell(viewer.organisation(), appeal, Letter.Kind.TAKEN_BACK);
            return heard;
        });
    }

    private Heard ended(Viewer viewer, Appeal appeal, Say.Kind outcome, String reason) {
        boolean overturned = outcome == Say.Kind.OVERTURN;
        if (!rows.move(appeal, overturned ? AppealState.Event.OVERTURN : AppealState.Event.UPHOLD, reason)) {
            return new Heard.Before();
        }
        String notRestored = overturned ? putBack(viewer, appeal, reason) : null;
        if (overturned) {
            letters.notNeeded(appeal.decision());
        }
        Heard heard = closed(viewer, appeal, notRestored);
        tell(viewer.organisation(), appeal, overturned ? Letter.Kind.OVERTURNED : Letter.Kind.STANDS);
        return heard;
    }

    private void tell(OrganisationId organisation, Appeal appeal, Letter.Kind kind) {
        mail.outcome(organisation, appeal, letters.about(organisation, appeal, kind));
    }

    private @Nullable String putBack(Viewer viewer, Appeal appeal, String reason) {
        Ruling ruling = reversals.overturn(viewer, appeal.decision(), reason);
        String notRestored = notRestored(ruling);
        if (notRestored != null) {
            rows.notRestored(appeal.id(), notRestored);
        } else if (ruling instanceof Ruling.Decided(var restoring, var _)) {
            rows.restoring(appeal.id(), restoring.id());
        }
        return notRestored;
    }

    private static @Nullable String notRestored(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Decided _ -> null;
            case Ruling.NotPossible(String key) -> key;
            case Ruling.Meanwhile _ -> "act.impossible.decided-since";
            case Ruling.Proposed _ -> "act.impossible.policy";
            case Ruling.Held _ -> "act.impossible.policy";
            case Ruling.RefusedByPolicy _ -> "act.impossible.policy";
        };
    }

    private Heard closed(Viewer viewer, Appeal appeal, @Nullable String notRestored) {
        Appeal now = rows.find(appeal.id().value()).orElseThrow();
        clocks.stop(appeal.id());
        cases.move(cases.get(appeal.id()), CaseState.Event.DECIDE);
        String person = viewer.person().toString();
        append(
                viewer.organisation(),
                appeal,
                person,
                Payload.of(
                        AppealKinds.ENDED,
                        appeal.id().toString(),
                        appeal.decision().toString(),
                        now.state().name(),
                        now.reason(),
                        person,
                        notRestored));
        return new Heard.Ended(now);
    }

    private void append(OrganisationId organisation, Appeal appeal, String actor, Payload payload) {
        log.append(organisation, appeal.item().toString(), actor, payload);
    }
}
