package org.lectern.server.concerns;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Term;
import org.lectern.rulebook.Trigger;
import org.lectern.rulebook.Who;
import org.lectern.rulebook.Work;
import org.lectern.server.cases.CaseClock;
import org.lectern.server.cases.Clocks;
import org.lectern.server.concerns.pages.ConcernsPage;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.people.Organisations;
import org.lectern.server.policy.Policies;
import org.lectern.server.procedures.Matter;
import org.lectern.server.procedures.MatterVeils;
import org.lectern.server.procedures.Matters;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.PublicAddress;
import org.lectern.server.web.Texts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The list of concerns as its page shows it. Nobody's name stands there. */
@Component
class ConcernsView {

    private static final int MOST_ENDED = 30;
    private static final int EXCERPT = 160;

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Concerns concerns;
    private final Matters matters;
    private final Clocks clocks;
    private final MatterVeils veils;
    private final Policies policies;
    private final Organisations organisations;
    private final String publicUrl;

    ConcernsView(
            Tenancy tenancy,
            Layouts layouts,
            Concerns concerns,
            Matters matters,
            Clocks clocks,
            MatterVeils veils,
            Policies policies,
            Organisations organisations,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.concerns = concerns;
        this.matters = matters;
        this.clocks = clocks;
        this.veils = veils;
        this.policies = policies;
        this.organisations = organisations;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    ConcernsPage page(Viewer viewer) {
        return tenancy.reading(viewer.organisation(), () -> {
            Layout layout = layouts.of(viewer, "concerns.title");
            List<Concern> open = concerns.open(viewer.organisation());
            List<Concern> ended = concerns.answered(viewer.organisation(), MOST_ENDED);
            Map<UUID, List<Report>> reports = concerns.reports(
                    viewer.organisation(),
                    Stream.concat(open.stream(), ended.stream())
                            .map(Concern::id)
                            .toList());
            Map<UUID, CaseClock> due = due(viewer.organisation(), open);
            return new ConcernsPage(
                    layout,
                    policy(viewer.organisation(), layout),
                    address(viewer.organisation()),
                    PublicAddress.opens(URI.create(publicUrl)),
                    open.stream()
                            .map(one -> line(viewer, layout, one, reports.getOrDefault(one.id(), List.of()), due))
                            .toList(),
                    ended.stream()
                            .map(one -> line(viewer, layout, one, reports.getOrDefault(one.id(), List.of()), due))
                            .toList());
        });
    }

    /** Where the public reports. */
    String address(OrganisationId organisation) {
        return publicUrl + "/report/" + organisations.get(organisation).slug();
    }

    private String policy(OrganisationId organisation, Layout layout) {
        Rulebook rulebook = policies.inForce(organisation).rulebook();
        List<String> lines = matters.after(organisation, Trigger.CONCERN_REPORTED).stream()
                .map(work -> line(layout, rulebook, work))
                .toList();
        return lines.isEmpty() ? layout.text("concerns.policy.none") : String.join(" ", lines);
    }

    private static String line(Layout layout, Rulebook rulebook, Work work) {
        Who who = work.step(1).who();
        Rulebook.Role role = who instanceof Who.InRole(String named) ? rulebook.role(named) : null;
        String title = role == null ? who.word() : role.title();
        Term by = work.step(1).by();
        return by == null || by instanceof Term.AtOnce
                ? layout.text("concerns.policy.soon", title, work.clause().place())
                : layout.text("concerns.policy", title, by.text(), work.clause().place());
    }

    /** The clocks that run for these concerns, by concern. */
    Map<UUID, CaseClock> due(OrganisationId organisation, List<Concern> some) {
        List<Matter> all =
                matters.about(organisation, some.stream().map(Concern::id).toList(), Trigger.CONCERN_REPORTED);
        Map<String, CaseClock> running =
                tenancy
                        .in(
                                organisation,
                                () -> clocks.ofSteps(
                                        all.stream().map(Matter::id).toList()))
                        .stream()
                        .filter(CaseClock::runs)
                        .collect(Collectors.toMap(
                                clock -> clock.caseId().toString(),
                                clock -> clock,
                                (one, other) -> one.dueAt().isBefore(other.dueAt()) ? one : other));
        Map<UUID, CaseClock> due = new HashMap<>();
        all.forEach(matter -> {
            CaseClock clock = running.get(matter.id().toString());
            UUID about = matter.about();
            if (clock != null && about != null && !(clock.term() instanceof Term.AtOnce)) {
                due.put(about, clock);
            }
        });
        return due;
    }

    private ConcernsPage.Line line(
            Viewer viewer, Layout layout, Concern concern, List<Report> reports, Map<UUID, CaseClock> due) {
        String words = reports.isEmpty() ? "" : reports.getFirst().words();
        CaseClock clock = due.get(concern.id());
        return new ConcernsPage.Line(
                "/concerns/" + concern.number(),
                concern.number(),
                layout.text("concerns.state." + concern.state().name()),
                clock == null
                        ? ""
                        : layout.text(
                                "task.due",
                                layouts.times(viewer).at(clock.dueAt()).shortText()),
                Texts.segments(cut(words)),
                veils.over(viewer, words),
                layout.text("concerns.reports", reports.size()),
                concern.endedAt() == null
                        ? layouts.times(viewer).ago(concern.openedAt())
                        : layouts.times(viewer).at(concern.endedAt()));
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) > EXCERPT
                ? words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…"
                : words;
    }
}
