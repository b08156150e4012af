package org.lectern.server.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Coverage;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.policy.pages.PolicyPage;
import org.lectern.server.policy.pages.PolicyPage.Cited;
import org.lectern.server.policy.pages.PolicyPage.Clause;
import org.lectern.server.policy.pages.PolicyPage.Criterion;
import org.lectern.server.policy.pages.PolicyPage.How;
import org.lectern.server.policy.pages.PolicyPage.Section;
import org.lectern.server.policy.pages.PolicyPage.Shown;
import org.lectern.server.policy.pages.PolicyPage.State;
import org.lectern.server.policy.pages.PolicyPage.Tally;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.words.Messages;

/** Turns a rulebook and what of it passed its tests into what the policy's page shows. */
final class PolicyView {

    private final Messages messages;
    private final Rulebook rulebook;
    private final Map<String, Coverage.Row> rows;
    private final Set<Coverage.Passed> passed;

    PolicyView(Messages messages, Rulebook rulebook, Set<Coverage.Passed> passed) {
        this.messages = messages;
        this.rulebook = rulebook;
        this.passed = passed;
        this.rows = Coverage.rows(
                        Rulebooks.STARTERS.stream().map(Rulebooks::starter).toList(), passed)
                .stream()
                .filter(row -> row.policy().equals(rulebook.id()))
                .collect(Collectors.toMap(Coverage.Row::clause, Function.identity()));
    }

    /** Headings in the document's order; a heading that comes again later does not begin a second section. */
    List<Section> sections() {
        Map<String, List<Clause>> clauses = rulebook.clauses().stream()
                .collect(Collectors.groupingBy(
                        clause -> ClausePlace.of(clause.place()).heading(),
                        LinkedHashMap::new,
                        Collectors.mapping(this::clause, Collectors.toList())));
        List<Section> sections = new ArrayList<>();
        clauses.forEach((heading, under) -> sections.add(new Section("s" + (sections.size() + 1), heading, under)));
        return sections;
    }

    private Clause clause(org.lectern.rulebook.Clause clause) {
        return new Clause(
                clause.id(),
                ClausePlace.of(clause.place()).numeral(),
                clause.asks(),
                clause.how().stream().map(how -> How.valueOf(how.name())).toList(),
                state(clause),
                clause.whyNot().isEmpty() ? null : clause.whyNot(),
                clause.criteria().stream()
                        .map(one -> new Criterion(
                                one.number(),
                                one.says(),
                                passed.contains(new Coverage.Passed(clause.id(), one.number()))))
                        .toList(),
                clause.shows().stream()
                        .map(show ->
                                new Shown(messages.text("place." + show.place().word()), show.text()))
                        .toList(),
                rulebook.cited(clause).stream()
                        .map(one -> new Cited(Documents.anchor(one), Documents.title(one)))
                        .toList());
    }

    private State state(org.lectern.rulebook.Clause clause) {
        Coverage.Row row = rows.get(clause.id());
        return row == null ? State.PLANNED : State.valueOf(row.state().name());
    }

    /** How many clauses are kept in each way. */
    List<Tally> kept() {
        return Stream.of(How.values())
                .map(how -> new Tally(how.icon(), messages.text("policy.how." + how.key()), (int)
                        rulebook.clauses().stream()
                                .filter(clause -> clause.how().contains(org.lectern.rulebook.How.valueOf(how.name())))
                                .count()))
                .filter(tally -> tally.count() > 0)
                .toList();
    }

    /** How many clauses work, work in part, or do not. */
    List<Tally> states() {
        return Stream.of(State.values())
                .map(state -> new Tally(
                        icon(state),
                        messages.text("policy.tally." + state.name().toLowerCase(Locale.ROOT)),
                        (int) rulebook.clauses().stream()
                                .filter(clause -> state(clause) == state)
                                .count()))
                .filter(tally -> tally.count() > 0)
                .toList();
    }

    private static String icon(State state) {
        return switch (state) {
            case WORKING -> "circle-check";
            case PARTIAL, PLANNED -> "hourglass";
            case DECLINED -> "circle-off";
        };
    }

    /** Since when it is in force here, and when the document was approved, where that is known. */
    private String version(String since) {
        String approved = rulebook.document().approved();
        return approved.isEmpty()
                ? messages.text("policy.since", since)
                : messages.text("policy.since.approved", since, approved);
    }

    PolicyPage page(Layout layout, String since, LocalDate today, List<ShownText> shown, @Nullable String votes) {
        return new PolicyPage(
                layout,
                rulebook.document().name(),
                version(since),
                votes,
                Documents.facts(rulebook, messages, today),
                shown,
                sections(),
                kept(),
                states());
    }
}
