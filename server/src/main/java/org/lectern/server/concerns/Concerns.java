package org.lectern.server.concerns;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Count;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.people.PersonId;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.Matters;
import org.lectern.server.procedures.Occasion;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** The door to concerns: takes reports, and says what became of them. What ends one is in {@link Answers}. */
@Component
public class Concerns {

    private static final Object OPEN = new Object();

    private final Tenancy tenancy;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Matters matters;
    private final Items items;
    private final Pointed pointed;
    private final ConcernRows rows;
    private final Told told;

    Concerns(
            Tenancy tenancy,
            Clock clock,
            Log log,
            Cases cases,
            Matters matters,
            Items items,
            Pointed pointed,
            ConcernRows rows,
            Told told) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.matters = matters;
        this.items = items;
        this.pointed = pointed;
        this.rows = rows;
        this.told = told;
    }

    /**
     * Takes a report: it, its entries and what the policy wants done are one transaction. The same form sent twice is one report, also
     * where only the second time says who reports; where the reference is another's, a fresh one is given.
     */
    public Filed report(OrganisationId organisation, Report.Said said, @Nullable UUID by) {
        return tenancy.in(organisation, () -> {
            tenancy.lock("concerns " + organisation);
            Report before = rows.behind(said.reference()).orElse(null);
            if (before != null && before.says(said)) {
                return new Filed(said.reference(), rows.find(before.concern()).orElseThrow());
            }
            if (before != null && before.lacksReporter(said)) {
                return withReporter(organisation, before, said, actor(by));
            }
            return filed(organisation, before == null ? said : said.with(Reference.fresh()), by);
        });
    }

    private Filed filed(OrganisationId organisation, Report.Said said, @Nullable UUID by) {
        UUID item = said.comment() == null ? pointed.in(said.place()).orElse(null) : said.comment();
        Concern concern = switch (joining(item)) {
            case Joining.With(var one) -> one;
            case Joining.Anew() -> opened(organisation, said, item, by);
        };
        Report report = rows.add(organisation, concern.id(), said, by);
        onRecord(organisation, concern, report);
        tell(organisation, concern, report);
        return new Filed(said.reference(), concern);
    }

    private Filed withReporter(OrganisationId organisation, Report before, Report.Said said, String actor) {
        Concern concern = rows.find(before.concern()).orElseThrow();
        Report report = rows.addReporter(before.id(), said.name(), said.contact());
        reporterOnRecord(organisation, concern, report, actor);
        tell(organisation, concern, report);
        return new Filed(said.reference(), concern);
    }

    private void tell(OrganisationId organisation, Concern concern, Report report) {
        if (!concern.open()) {
            told.write(organisation, concern, List.of(report));
        }
    }

    /** The concern about the comment to which another report of it belongs. */
    Joining joining(@Nullable UUID item) {
        return item == null
                ? new Joining.Anew()
                : Joining.of(
                        rows.openAbout(item).orElse(null), rows.lastAbout(item).orElse(null), revision(item));
    }

    /** The comment as it stands now; 0 where none is known. */
    int revision(@Nullable UUID item) {
        return item == null ? 0 : items.get(new ItemId(item)).revision();
    }

    // Where no clause says who looks at concerns, it is a case of its own without a clock. More people may read of the
    // matter than may read what was reported: its words stay with the concern.
    private Concern opened(OrganisationId organisation, Report.Said said, @Nullable UUID item, @Nullable UUID by) {
        UUID id = Identifiers.next(clock);
        PersonId person = by == null ? null : new PersonId(by);
        List<Matter> begun = matters.begin(
                organisation, new Occasion(Trigger.CONCERN_REPORTED, id, id, "", person, Map.of(), clock.instant()));
        String number = begun.isEmpty()
                ? cases.open(organisation, CaseKind.CONCERN.word(), id, 0, actor(by))
                        .number()
                : begun.getFirst().number();
        rows.insert(organisation, id, number, item, revision(item));
        return rows.find(id).orElseThrow();
    }

    private static String actor(@Nullable UUID by) {
        return by == null ? Log.PROGRAM : by.toString();
    }

    private void onRecord(OrganisationId organisation, Concern concern, Report report) {
        String actor = actor(report.enteredBy());
        log.append(
                organisation,
                concern.id().toString(),
                actor,
                Payload.of(
                        ConcernKinds.REPORTED,
                        concern.id().toString(),
                        concern.number(),
                        report.id().toString(),
                        report.source().word(),
                        report.language().toLanguageTag(),
                        report.place(),
                        report.words(),
                        concern.item() == null ? null : concern.item().toString(),
                        report.enteredBy() == null ? null : actor));
        if (!report.name().isEmpty() || !report.contact().isEmpty()) {
            reporterOnRecord(organisation, concern, report, actor);
        }
    }

    private void reporterOnRecord(OrganisationId organisation, Concern concern, Report report, String actor) {
        log.append(
                organisation,
                concern.id().toString(),
                actor,
                Payload.of(
                        ConcernKinds.REPORTER,
                        concern.id().toString(),
                        report.id().toString(),
                        report.name(),
                        report.contact()));
    }

    /** The report with this reference; empty where there is none. */
    public Optional<Report> behind(OrganisationId organisation, Reference reference) {
        return tenancy.in(organisation, () -> rows.behind(reference));
    }

    /** The concern that a report belongs to now. */
    public Concern of(OrganisationId organisation, Report report) {
        return tenancy.in(organisation, () -> rows.find(report.concern()).orElseThrow());
    }

    /** What came of an answered concern, in one sentence. */
    public String outcome(Messages messages, Concern answered) {
        return Told.outcome(messages, answered);
    }

    /** The comment whose case has this number; empty where there is none such. */
    Optional<UUID> comment(OrganisationId organisation, String number) {
        return tenancy.in(organisation, () -> pointed.numbered(number));
    }

    /** The comments that say what was pasted in these reports; a person says which is meant. */
    List<Item> pasted(OrganisationId organisation, Collection<Report> reports) {
        return tenancy.in(
                organisation,
                () -> reports.stream()
                        .flatMap(report -> Stream.of(report.place(), report.words()))
                        .flatMap(told -> pointed.pasted(told).stream())
                        .distinct()
                        .toList());
    }

    Optional<Concern> numbered(OrganisationId organisation, String number) {
        return tenancy.in(organisation, () -> rows.numbered(number));
    }

    Optional<Concern> find(OrganisationId organisation, UUID id) {
        return tenancy.in(organisation, () -> rows.find(id));
    }

    List<Concern> open(OrganisationId organisation) {
        return tenancy.in(organisation, () -> tenancy.once(OPEN, rows::open));
    }

    /** How many wait for an answer, at most so many. */
    Count countOpen(int most) {
        return rows.countOpen(most);
    }

    List<Concern> answered(OrganisationId organisation, int most) {
        return tenancy.in(organisation, () -> rows.answered(most));
    }

    Map<UUID, List<Report>> reports(OrganisationId organisation, Collection<UUID> concerns) {
        return tenancy.in(organisation, () -> rows.reports(concerns));
    }
}
