package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.DraftText;
import org.lectern.rulebook.Entries;
import org.lectern.rulebook.Problem;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Shapes;
import org.lectern.rulebook.Yaml;
import org.lectern.server.people.People;
import org.lectern.server.policy.pages.ClausePage;
import org.lectern.server.policy.pages.DraftPage;
import org.lectern.server.policy.pages.Row;
import org.lectern.server.policy.pages.RulePage;
import org.lectern.server.policy.pages.YamlBeside;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Fills the pages of the draft: its clauses, one of them, and the form for a rule. */
@Component
class NextDraftView {

    private final Layouts layouts;
    private final People people;
    private final Policies policies;
    private final Proposals proposals;

    NextDraftView(Layouts layouts, People people, Policies policies, Proposals proposals) {
        this.layouts = layouts;
        this.people = people;
        this.policies = policies;
        this.proposals = proposals;
    }

    private RuleWords words(Viewer viewer, DraftChecked checked) {
        return new RuleWords(layouts.messages(), known(viewer, checked).roles());
    }

    private Rulebook known(Viewer viewer, DraftChecked checked) {
        return checked.rulebook() == null
                ? policies.inForce(viewer.organisation()).rulebook()
                : checked.rulebook();
    }

    private String language(Viewer viewer, DraftChecked checked) {
        return Jurisdiction.of(known(viewer, checked).profiles()).locale().toLanguageTag();
    }

    private DraftChecked checked(Viewer viewer, String yaml) {
        return DraftChecked.of(
                yaml,
                people.members(viewer.organisation()).stream()
                        .map(member -> member.person().name())
                        .toList());
    }

    /** All clauses; {@code text} is null where the draft cannot be taken apart. */
    View all(Viewer viewer, NextDraft draft, @Nullable DraftText text) {
        Layout layout = layouts.of(viewer, "next-draft.title");
        DraftChecked checked = checked(viewer, draft.yaml());
        List<ClausePart> clauses = text == null ? List.of() : text.clauses();
        RuleWords words = words(viewer, checked);
        return View.of(
                "policy/draft.jte",
                new DraftPage(
                        layout,
                        language(viewer, checked),
                        changed(viewer, draft),
                        told(viewer, draft, text, layout),
                        checked.problems().stream()
                                .filter(one -> clauses.stream().noneMatch(clause -> clause.has(one)))
                                .map(one -> line(one, one.line(), layout.messages()))
                                .toList(),
                        clauses.stream()
                                .map(one -> line(one, checked, words, layout))
                                .toList(),
                        checked.remarks(""),
                        draft.begun() ? draft.revision() : null,
                        !clauses.isEmpty()));
    }

    /** Who changed the draft last, and when; that nobody has where nobody has. */
    String changed(Viewer viewer, NextDraft draft) {
        if (draft.changedBy() == null || draft.changedAt() == null) {
            return layouts.messages().text("next-draft.not-begun");
        }
        return layouts.messages()
                .text(
                        "next-draft.changed",
                        name(draft.changedBy()),
                        layouts.times(viewer).at(draft.changedAt()).shortText());
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private List<String> told(Viewer viewer, NextDraft draft, @Nullable DraftText text, Layout layout) {
        List<String> told = new ArrayList<>();
        if (!draft.base().equals(policies.inForce(viewer.organisation()).version())) {
            told.add(layout.text("next-draft.other-base"));
        }
        if (proposals.open(viewer.organisation()).isPresent()) {
            told.add(layout.text("next-draft.open"));
        }
        if (text != null && text.inOneLine() > 0) {
            told.add(layout.text("next-draft.in-one-line", text.inOneLine()));
        }
        return told;
    }

    private static String line(Problem problem, int line, Messages messages) {
        return messages.text("next.wrong.place", line, problem.what(), problem.instead());
    }

    private static DraftPage.Clause line(ClausePart clause, DraftChecked checked, RuleWords words, Layout layout) {
        int wrong = checked.about(clause).size();
        int remarks = checked.remarks(clause.id()).size();
        return new DraftPage.Clause(
                clause.id().isEmpty() ? "" : DraftPlace.address(clause.id()),
                value(clause, "place"),
                value(clause, "asks"),
                clause.controls().stream().map(words::says).toList(),
                wrong + remarks == 0 ? "" : layout.text("next-draft.said", wrong, remarks));
    }

    private static String value(ClausePart clause, String key) {
        return clause.content().get(key) instanceof Yaml.Scalar(String value, boolean _) ? value.strip() : "";
    }

    /** One clause; {@code yaml} is what was sent and came back with what is wrong with it, or null; {@code told} what is said first. */
    View clause(Viewer viewer, InDraft at, @Nullable String told, @Nullable YamlBeside sent) {
        ClausePart clause = at.clause();
        Layout layout = layouts.of(viewer, "next-draft.title");
        DraftChecked checked = checked(viewer, at.draft().yaml());
        RuleWords words = words(viewer, checked);
        String address = DraftPlace.address(clause.id());
        List<String> wrong =
                List.copyOf(checked.fields(clause, -1, layout.messages()).values());
        return View.of(
                "policy/draft-clause.jte",
                new ClausePage(
                        layout,
                        language(viewer, checked),
                        value(clause, "place"),
                        value(clause, "asks"),
                        address + "/own",
                        address + "/out",
                        DraftPlace.seen(clause),
                        told,
                        wrong,
                        checked.remarks(clause.id()),
                        IntStream.range(0, clause.controls().size())
                                .mapToObj(i -> rule(clause, i, checked, words, layout))
                                .toList(),
                        Stream.of(Control.Kind.values())
                                .map(kind -> new ClausePage.Kind(address + "/" + kind.word(), words.kind(kind)))
                                .toList(),
                        sent == null ? beside(clause, checked, layout) : sent));
    }

    private static ClausePage.Rule rule(
            ClausePart clause, int number, DraftChecked checked, RuleWords words, Layout layout) {
        ClausePart.Part control = clause.controls().get(number);
        boolean fits = control.kind() != null
                && Entries.of(
                                Shapes.control(control.kind()),
                                control.value(),
                                control.kind().word())
                        != null;
        return new ClausePage.Rule(
                fits ? DraftPlace.address(clause.id()) + "/" + number : "",
                control.kind() == null ? "" : words.kind(control.kind()),
                words.says(control),
                List.copyOf(checked.fields(clause, number, layout.messages()).values()));
    }

    private static YamlBeside beside(ClausePart clause, DraftChecked checked, Layout layout) {
        return new YamlBeside(
                DraftPlace.address(clause.id()) + "/yaml",
                DraftPlace.seen(clause),
                clause.yaml(),
                checked.about(clause).stream()
                        .map(one -> line(one, clause.line(one), layout.messages()))
                        .toList());
    }

    /** A clause's text as it was sent, with what is wrong with it. */
    YamlBeside refused(ClausePart clause, String yaml, List<Problem> problems) {
        return new YamlBeside(
                DraftPlace.address(clause.id()) + "/yaml",
                DraftPlace.seen(clause),
                yaml,
                problems.stream()
                        .map(one -> line(one, Math.max(1, clause.line(one)), layouts.messages()))
                        .toList());
    }

    /** The form for a part of a clause: as it stands, or with the entries that came back and what is said first. */
    View rule(
            Viewer viewer,
            InDraft at,
            DraftPlace place,
            @Nullable Map<String, List<String>> sent,
            @Nullable String told) {
        ClausePart clause = at.clause();
        Layout layout = layouts.of(viewer, "next-draft.title");
        DraftChecked checked = checked(viewer, at.draft().yaml());
        Yaml now = place.now(clause);
        Map<String, List<String>> standing = now == null ? Map.of() : Entries.of(place.shape(), now, place.name());
        Map<String, List<String>> entries = sent == null ? standing : sent;
        boolean there = !(place instanceof DraftPlace.Another);
        RuleWords words = words(viewer, checked);
        RuleRows made = new RuleRows(
                words,
                entries == null ? Map.of() : entries,
                there ? checked.fields(clause, place.number(), layout.messages()) : Map.of());
        List<Row> rows = entries == null ? List.of() : made.rows(place.shape(), place.name());
        String address = DraftPlace.address(clause.id());
        return View.of(
                "policy/rule.jte",
                new RulePage(
                        layout,
                        address,
                        value(clause, "place"),
                        value(clause, "asks"),
                        lead(place, words),
                        address + "/" + place.word(),
                        place instanceof DraftPlace.One ? address + "/" + place.word() + "/out" : null,
                        DraftPlace.seen(clause),
                        told,
                        made.elsewhere(),
                        rows,
                        beside(clause, checked, layout)));
    }

    private static String lead(DraftPlace place, RuleWords words) {
        return switch (place) {
            case DraftPlace.Own() -> words.text("rule.kind.clause");
            case DraftPlace.One(int _, Control.Kind kind, Yaml _) -> words.kind(kind);
            case DraftPlace.Another(Control.Kind kind) -> words.kind(kind);
        };
    }

    /** The form for a clause that is not there yet. */
    View newClause(Viewer viewer, NextDraft draft, Map<String, List<String>> entries, @Nullable String told) {
        Layout layout = layouts.of(viewer, "next-draft.title");
        RuleRows made = new RuleRows(words(viewer, checked(viewer, draft.yaml())), entries, Map.of());
        return View.of(
                "policy/rule.jte",
                new RulePage(
                        layout,
                        DraftPlace.DRAFT,
                        layout.text("next-draft.title"),
                        layout.text("next-draft.new-clause"),
                        layout.text("rule.kind.clause"),
                        "/policy/next/new-clause",
                        null,
                        "",
                        told,
                        List.of(),
                        made.rows(Shapes.clause(), "clause"),
                        null));
    }

    static DraftText apart(DraftText.Result result) {
        return switch (result) {
            case DraftText.Result.Apart(DraftText text) -> Objects.requireNonNull(text);
            case DraftText.Result.Unreadable(List<Problem> problems) ->
                throw new IllegalStateException("What a form wrote cannot be read: " + problems);
        };
    }
}
