package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever changes a rule by a form changes that rule and nothing else. */
@Tag("domain")
class FormsTest {

    static final List<String> RULEBOOKS = Rulebooks.STARTERS;

    private static DraftText apart(String yaml) {
        return switch (DraftText.read("draft", yaml)) {
            case DraftText.Result.Apart(DraftText text) -> text;
            case DraftText.Result.Unreadable(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static Rulebook parsed(String yaml) {
        return switch (Rulebooks.parse("draft", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> rulebook;
            case RulebookText.Refused(List<Problem> problems) -> throw new AssertionError(problems + "\n" + yaml);
        };
    }

    /** What a browser sends back of a form that nobody changed. */
    private static Yaml through(Shape shape, Yaml part, String name) {
        Map<String, List<String>> entries =
                Objects.requireNonNull(Entries.of(shape, part, name), () -> "No field for " + part);
        return Objects.requireNonNull(Entries.part(shape, entries, name));
    }

    private static Yaml.Keyed throughForms(Yaml.Keyed clause) {
        Map<String, Yaml> own = new LinkedHashMap<>(clause.values());
        Yaml controls = own.remove("controls");
        Map<String, Yaml> all =
                new LinkedHashMap<>(((Yaml.Keyed) through(Shapes.clause(), new Yaml.Keyed(own), "clause")).values());
        if (controls instanceof Yaml.Items(List<Yaml> items)) {
            all.put(
                    "controls",
                    new Yaml.Items(
                            items.stream().map(FormsTest::controlThroughItsForm).toList()));
        }
        return new Yaml.Keyed(all);
    }

    private static Yaml controlThroughItsForm(Yaml control) {
        Map.Entry<String, Yaml> only =
                ((Yaml.Keyed) control).values().entrySet().iterator().next();
        Shape shape = Shapes.control(Objects.requireNonNull(Word.find(Control.Kind.class, only.getKey())));
        return new Yaml.Keyed(Map.of(only.getKey(), through(shape, only.getValue(), only.getKey())));
    }

    @ParameterizedTest
    @FieldSource("RULEBOOKS")
    void everyClauseAndControlOfTheProductGoesThroughItsFormUnchanged(String id) {
        String yaml = Rulebooks.text(id);
        StringBuilder text =
                new StringBuilder(yaml.substring(0, yaml.indexOf("\nclauses:\n") + "\nclauses:\n".length()));
        for (ClausePart clause : apart(yaml).clauses()) {
            YamlWriter.lines(new Yaml.Items(List.of(throughForms(clause.content()))))
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        assertThat(parsed(text.toString())).isEqualTo(parsed(yaml));
    }

    @Test
    void whatAFormWroteItLeavesAsItIs() {
        String yaml = Rulebooks.text("ecrl");
        DraftText draft = apart(yaml);
        ClausePart clause = Objects.requireNonNull(draft.clause("ec-block-after-investigation"));
        String text = yaml;
        for (int round = 0; round < 2; round++) {
            String before = text;
            for (int i = 0; i < clause.controls().size(); i++) {
                DraftText now = apart(text);
                ClausePart here = Objects.requireNonNull(now.clause(clause.id()));
                ClausePart.Part control = here.controls().get(i);
                Control.Kind kind = Objects.requireNonNull(control.kind());
                text = now.with(here, i, kind, through(Shapes.control(kind), control.value(), kind.word()));
            }
            assertThat(round == 0 ? parsed(text) : text).isEqualTo(round == 0 ? parsed(yaml) : before);
        }
    }

    @ParameterizedTest
    @EnumSource(Control.Kind.class)
    void everyKindOfControlHasAForm(Control.Kind kind) {
        Shape shape = Shapes.control(kind);
        assertThat(shape).isInstanceOfAny(Shape.Group.class, Shape.Choice.class);
        assertThat(RULEBOOKS.stream()
                        .flatMap(id -> apart(Rulebooks.text(id)).clauses().stream())
                        .flatMap(clause -> clause.controls().stream())
                        .filter(control -> control.kind() == kind))
                .isNotEmpty()
                .allSatisfy(control -> assertThat(Entries.of(shape, control.value(), kind.word()))
                        .isNotNull());
    }

    private static final String CLAUSE = "ca-repeat-note";

    @Test
    void oneControlIsChangedAndEveryOtherLineStays() {
        String yaml = Rulebooks.text("cadott");
        DraftText draft = apart(yaml);
        ClausePart clause = Objects.requireNonNull(draft.clause(CLAUSE));
        int find =
                clause.controls().stream().map(ClausePart.Part::kind).toList().indexOf(Control.Kind.FIND);
        Map<String, List<String>> entries = new LinkedHashMap<>(Objects.requireNonNull(Entries.of(
                Shapes.control(Control.Kind.FIND), clause.controls().get(find).value(), "find")));
        entries.put("find.labels", List.of("duplicate", "off-topic"));
        String changed = draft.with(
                clause,
                find,
                Control.Kind.FIND,
                Objects.requireNonNull(Entries.part(Shapes.control(Control.Kind.FIND), entries, "find")));
        List<String> before = yaml.lines().toList();
        List<String> now = changed.lines().toList();
        assertThat(now).hasSameSizeAs(before);
        assertThat(now.stream().filter(line -> !before.contains(line)))
                .singleElement()
                .asString()
                .contains("labels: [duplicate, off-topic]");
    }

    @Test
    void controlsAndClausesComeInAndGoOut() {
        String yaml = Rulebooks.text("cadott");
        DraftText draft = apart(yaml);
        ClausePart clause = Objects.requireNonNull(draft.clause(CLAUSE));
        int controls = clause.controls().size();
        Yaml watch = new Yaml.Keyed(Map.of("what", Yaml.Scalar.of("the posts: all"), "every", Yaml.Scalar.of("30")));
        String more = draft.withNew(clause, Control.Kind.WATCH, watch);
        assertThat(Objects.requireNonNull(parsed(more).clause(CLAUSE)).controls())
                .hasSize(controls + 1)
                .contains(new Control.Watch("the posts: all", "30", ""));
        assertThat(apart(more).without(Objects.requireNonNull(apart(more).clause(CLAUSE)), controls))
                .isEqualTo(yaml);

        Yaml.Keyed own = new Yaml.Keyed(Map.of(
                "id", Yaml.Scalar.of("ca-new"),
                "place", Yaml.Scalar.of("IV."),
                "asks", Yaml.Scalar.of("Nobody shouts."),
                "how", Yaml.Scalar.of("guided")));
        String added = draft.withClause(own);
        assertThat(parsed(added).clause("ca-new")).isNotNull();
        DraftText longer = apart(added);
        ClausePart fresh = Objects.requireNonNull(longer.clause("ca-new"));
        assertThat(parsed(longer.withNew(fresh, Control.Kind.WATCH, watch)).clause("ca-new"))
                .satisfies(one ->
                        assertThat(Objects.requireNonNull(one).controls()).hasSize(1));
        assertThat(parsed(longer.without(fresh))).isEqualTo(parsed(yaml));
    }

    @Test
    void aCommentInsideOfWhatIsWrittenAnewIsKeptAboveIt() {
        String yaml = """
                clauses:
                  - id: one
                    place: I.
                    controls:
                      # Above.
                      - watch:
                          what: posts # beside
                          # inside
                          every: every day
                      - invariant: no-profiles
                  # Between.
                  - {id: two, place: II.}
                """;
        DraftText draft = apart(yaml);
        ClausePart one = Objects.requireNonNull(draft.clause("one"));
        String changed = draft.with(one, 0, Control.Kind.WATCH, new Yaml.Keyed(Map.of("what", Yaml.Scalar.of("all"))));
        assertThat(changed).isEqualTo("""
                clauses:
                  - id: one
                    place: I.
                    controls:
                      # Above.
                      # beside
                      # inside
                      - watch:
                          what: all
                      - invariant: no-profiles
                  # Between.
                  - {id: two, place: II.}
                """);
        ClausePart two = Objects.requireNonNull(draft.clause("two"));
        assertThat(draft.withNew(two, Control.Kind.INVARIANT, Yaml.Scalar.of("no-profiles")))
                .endsWith("  # Between.\n  - id: two\n    place: II.\n    controls:\n      - invariant: no-profiles\n");
    }

    @Test
    void theClauseAsItStandsCanBeWrittenBack() {
        String yaml = Rulebooks.text("ecrl");
        DraftText draft = apart(yaml);
        draft.clauses()
                .forEach(clause -> assertThat(draft.with(clause, clause.yaml())).isEqualTo(yaml));
    }

    @Test
    void whatTheLanguageDoesNotKnowIsNotChangedByAForm() {
        Shape watch = Shapes.control(Control.Kind.WATCH);
        assertThat(Entries.of(watch, new Yaml.Keyed(Map.of("whta", Yaml.Scalar.of("x"))), "watch"))
                .isNull();
        assertThat(Entries.of(watch, Yaml.Scalar.of("x"), "watch")).isNull();
    }

    @Test
    void aProblemIsToldAtItsField() {
        String yaml = Rulebooks.text("ecrl")
                .replace("need: upheld(any, 2, 365d)", "need: upheld(any, two, 365d)")
                .replace(
                        "          say: Only the social media administrators speak for the library. Give your words to one of them.\n",
                        "");
        List<Problem> problems = ((RulebookText.Refused) Rulebooks.parse("draft", yaml)).problems();
        List<String> fields = apart(yaml).clauses().stream()
                .flatMap(clause -> problems.stream()
                        .flatMap(problem -> java.util.stream.IntStream.range(
                                        0, clause.controls().size())
                                .mapToObj(i -> clause.field(problem, i))
                                .filter(Objects::nonNull)))
                .toList();
        assertThat(fields).containsExactlyInAnyOrder("gate.need", "gate.say");
    }
}
