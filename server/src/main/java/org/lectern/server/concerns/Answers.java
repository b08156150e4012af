package org.lectern.server.concerns;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.CaseState;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Kind;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.procedures.Matters;
import org.lectern.server.procedures.Proof;
import org.springframework.stereotype.Component;

/** What persons of the library do with a concern: look at it, find its comment, and answer everybody who reported. */
@Component
class Answers {

    private final Tenancy tenancy;
    private final Log log;
    private final Cases cases;
    private final Matters matters;
    private final Concerns concerns;
    private final ConcernRows rows;
    private final Helpers helpers;
    private final Told told;

    Answers(
            Tenancy tenancy,
            Log log,
            Cases cases,
            Matters matters,
            Concerns concerns,
            ConcernRows rows,
            Helpers helpers,
            Told told) {
        this.tenancy = tenancy;
        this.log = log;
        this.cases = cases;
        this.matters = matters;
        this.concerns = concerns;
        this.rows = rows;
        this.helpers = helpers;
        this.told = told;
    }

    /** Says that somebody looks at it; false where that was said before. */
    boolean look(OrganisationId organisation, Concern seen, UUID person) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("concerns " + organisation);
            boolean first = rows.move(seen, ConcernState.Event.LOOK, person);
            if (first) {
                append(
                        organisation,
                        seen,
                        person,
                        ConcernKinds.LOOKED_AT,
                        seen.id().toString(),
                        person.toString());
            }
            return first;
        });
    }

    /** What is said to everybody who reported. */
    record Answer(Concern.Outcome outcome, String words, Locale language) {}

    /** Answers everybody who reported, and does what the policy wants done with it; false where it was answered before. */
    boolean answer(OrganisationId organisation, Concern seen, Answer answer, UUID person) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("concerns " + organisation);
            // Somebody may have begun to look at it, or found its comment, since the page was read.
            Concern concern = rows.find(seen.id()).orElseThrow();
            if (!rows.move(concern, ConcernState.Event.ANSWER, person)) {
                return false;
            }
            rows.answer(
                    seen.id(), answer.outcome(), answer.words(), answer.language(), concerns.revision(concern.item()));
            EntryId entry = append(
                    organisation,
                    concern,
                    person,
                    ConcernKinds.ANSWERED,
                    seen.id().toString(),
                    answer.outcome().word(),
                    answer.language().toLanguageTag(),
                    answer.words(),
                    person.toString());
            matters.seen(organisation, seen.id(), Trigger.CONCERN_REPORTED, person, new Proof.Entry(entry));
            close(concern);
            Concern now = rows.find(seen.id()).orElseThrow();
            told.write(organisation, now, rows.reports(List.of(seen.id())).getOrDefault(seen.id(), List.of()));
            return true;
        });
    }

    private void close(Concern concern) {
        cases.about(CaseKind.CONCERN.word(), concern.id()).ifPresent(one -> cases.move(one, CaseState.Event.DECIDE));
    }

    /**
     * Says which comment it is about. Where that is looked at already, or was and has not changed, the reports go there.
     *
     * @param why what is said of the matter that is over by it
     * @return the concern that has the reports now
     */
    Concern found(OrganisationId organisation, Concern seen, UUID item, UUID person, String why) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("concerns " + organisation);
            Concern now = rows.find(seen.id()).orElseThrow();
            if (!now.open() || item.equals(now.item())) {
                return now;
            }
            return switch (concerns.joining(item)) {
                case Joining.With(var other) -> joined(organisation, now, other, person, why);
                case Joining.Anew() -> about(organisation, now, item, person);
            };
        });
    }

    private Concern about(OrganisationId organisation, Concern now, UUID item, UUID person) {
        rows.about(now.id(), item, concerns.revision(item));
        append(organisation, now, person, ConcernKinds.FOUND, now.id().toString(), item.toString(), person.toString());
        return rows.find(now.id()).orElseThrow();
    }

    private Concern joined(OrganisationId organisation, Concern now, Concern other, UUID person, String why) {
        List<Report> reports = rows.reports(List.of(now.id())).getOrDefault(now.id(), List.of());
        rows.move(now, ConcernState.Event.JOIN, person);
        rows.moveReports(now.id(), other.id());
        helpers.move(now.id(), other.id());
        append(
                organisation,
                now,
                person,
                ConcernKinds.JOINED,
                now.id().toString(),
                other.id().toString(),
                String.valueOf(other.item()),
                person.toString());
        matters.over(organisation, now.id(), Trigger.CONCERN_REPORTED, person, why);
        close(now);
        if (!other.open()) {
            told.write(organisation, other, reports);
        }
        return other;
    }

    private EntryId append(OrganisationId organisation, Concern concern, UUID person, Kind kind, String... fields) {
        return log.append(
                organisation, concern.id().toString(), person.toString(), Payload.of(kind, (Object[]) fields));
    }
}
