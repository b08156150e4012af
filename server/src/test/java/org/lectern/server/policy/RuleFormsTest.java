package org.lectern.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.rulebook.ClausePart;
import org.lectern.rulebook.Control;
import org.lectern.rulebook.DraftText;
import org.lectern.rulebook.Entries;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.rulebook.Shape;
import org.lectern.rulebook.Shapes;
import org.lectern.rulebook.Yaml;
import org.lectern.server.policy.pages.Row;
import org.lectern.server.words.Messages;
import org.springframework.util.LinkedMultiValueMap;

/** Whoever does not read YAML reads and changes every rule by a form. */
@Tag("domain")
class RuleFormsTest {

    private static final Messages MESSAGES = Messages.of(Locale.US);
    private static final RuleWords WORDS =
            new RuleWords(MESSAGES, Rulebooks.starter("ecrl").roles());

    private static List<Row> rows(Shape shape, String name, Map<String, List<String>> entries) {
        return new RuleRows(WORDS, entries, Map.of()).rows(shape, name);
    }

    @ParameterizedTest
    @EnumSource(Control.Kind.class)
    void everyKindOfRuleHasAFormInWords(Control.Kind kind) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Stream.of("find.lists", "find.patterns", "procedure.steps")
                .forEach(name -> parts.put(name + ".0.new", List.of("")));
        List<Row> rows = rows(Shapes.control(kind), kind.word(), parts);
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().flatMap(RuleFormsTest::labels))
                .allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(WORDS.kind(kind)).isNotBlank();
    }

    private static Stream<String> labels(Row row) {
        return switch (row) {
            case Row.Words words -> Stream.of(words.beside().label());
            case Row.Pick pick -> Stream.of(pick.beside().label());
            case Row.Ticks ticks -> Stream.of(ticks.beside().label());
            case Row.Parts parts ->
                Stream.concat(
                        Stream.of(parts.beside().label()),
                        parts.items().stream()
                                .flatMap(item -> item.rows().stream())
                                .flatMap(RuleFormsTest::labels));
        };
    }

    @Test
    void noWordThatCanBeChosenIsLeftAsTheRulebookSpellsIt() {
        Stream<Shape> shapes =
                Stream.concat(Stream.of(Control.Kind.values()).map(Shapes::control), Stream.of(Shapes.clause()));
        assertThat(shapes.flatMap(RuleFormsTest::choices).distinct())
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.words())
                        .allSatisfy(word -> assertThat(MESSAGES.has("rule.word." + choice.of() + "." + word)
                                        || MESSAGES.has("rule.word.label." + word)
                                        || MESSAGES.has(choice.of() + "." + word))
                                .as(choice.of() + " " + word)
                                .isTrue()));
    }

    private static Stream<Shape.Choice> choices(Shape shape) {
        return switch (shape) {
            case Shape.Choice choice -> Stream.of(choice);
            case Shape.Many(Shape item) -> choices(item);
            case Shape.AllOrSome(Shape.Choice words) -> Stream.of(words);
            case Shape.WordsOrProse(Shape.Choice words) -> Stream.of(words);
            case Shape.Group group -> group.parts().stream().flatMap(part -> choices(part.shape()));
            case Shape.Text _ -> Stream.of();
            case Shape.Flag() -> Stream.of();
            case Shape.Named _ -> Stream.of();
        };
    }

    private static String library(String name) throws IOException {
        try (InputStream yaml =
                Objects.requireNonNull(RuleFormsTest.class.getResourceAsStream("/libraries/" + name + ".yaml"), name)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Rulebook parsed(String yaml) {
        return switch (Rulebooks.parse("draft", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> rulebook;
            case RulebookText.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"lacemakers", "baie-des-hiboux", "marl-creek"})
    void theRulesOfALibraryThatNobodyKnewGoThroughTheirFormsUnchanged(String name) throws IOException {
        String yaml = library(name);
        DraftText draft = NextDraftView.apart(DraftText.read(name, yaml));
        assertThat(draft.inOneLine()).isZero();
        for (ClausePart clause : draft.clauses()) {
            String written = yaml;
            for (int i = 0; i < clause.controls().size(); i++) {
                DraftText now = NextDraftView.apart(DraftText.read(name, written));
                ClausePart here = Objects.requireNonNull(now.clause(clause.id()));
                DraftPlace place = DraftPlace.of(here, String.valueOf(i));
                Map<String, List<String>> entries = Objects.requireNonNull(
                        Entries.of(place.shape(), Objects.requireNonNull(place.now(here)), place.name()));
                Control.Kind kind =
                        Objects.requireNonNull(here.controls().get(i).kind());
                written = now.with(
                        here,
                        i,
                        kind,
                        Objects.requireNonNull(Entries.part(place.shape(), shown(place, entries), place.name())));
            }
            DraftText now = NextDraftView.apart(DraftText.read(name, written));
            ClausePart here = Objects.requireNonNull(now.clause(clause.id()));
            DraftPlace own = new DraftPlace.Own();
            Map<String, List<String>> entries =
                    Objects.requireNonNull(Entries.of(own.shape(), Objects.requireNonNull(own.now(here)), own.name()));
            Yaml value = Objects.requireNonNull(Entries.part(own.shape(), shown(own, entries), own.name()));
            assertThat(parsed(now.withOwn(here, (Yaml.Keyed) value))).isEqualTo(parsed(yaml));
        }
    }

    /** What a browser sends of the rows that it was shown. */
    private static Map<String, List<String>> shown(DraftPlace place, Map<String, List<String>> entries) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        rows(place.shape(), place.name(), entries).forEach(row -> send(row, sent));
        return sent;
    }

    private static void send(Row row, Map<String, List<String>> sent) {
        switch (row) {
            case Row.Words words -> sent.put(words.name(), List.of(words.value().replace("\n", "\r\n")));
            case Row.Pick pick -> sent.put(pick.name(), chosen(pick.options()));
            case Row.Ticks ticks -> sent.put(ticks.name(), chosen(ticks.options()));
            case Row.Parts parts -> parts.items().forEach(item -> item.rows().forEach(inner -> send(inner, sent)));
        }
    }

    private static List<String> chosen(List<Row.Option> options) {
        return options.stream()
                .filter(Row.Option::chosen)
                .map(Row.Option::value)
                .toList();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndTheRestFirst() {
        RuleRows made = new RuleRows(WORDS, Map.of(), Map.of("gate.say", "Fill this in.", "gate", "Something else."));
        assertThat(made.rows(Shapes.control(Control.Kind.GATE), "gate"))
                .filteredOn(row -> row.name().equals("gate.say"))
                .singleElement()
                .satisfies(row -> assertThat(((Row.Words) row).beside().error()).isEqualTo("Fill this in."));
        assertThat(made.elsewhere()).containsExactly("Something else.");
    }

    @Test
    void aStepMovesUpAndGoesOut() {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("procedure.steps.0.does", "first");
        sent.add("procedure.steps.1.does", "second");
        Map<String, List<String>> entries = RuleEntries.of(sent, "procedure");
        assertThat(RuleEntries.up(entries, "procedure.steps.1"))
                .containsEntry("procedure.steps.0.does", List.of("second"))
                .containsEntry("procedure.steps.1.does", List.of("first"));
        assertThat(RuleEntries.up(entries, "procedure.steps.0")).isEqualTo(entries);
        assertThat(Entries.size(RuleEntries.more(entries, "procedure.steps"), "procedure.steps"))
                .isEqualTo(3);
        sent.add("out", "procedure.steps.0");
        assertThat(RuleEntries.of(sent, "procedure")).containsOnlyKeys("procedure.steps.1.does");
    }

    @Test
    void theDaysBesideTheVersionInForceEnd() {
        Instant until = Instant.parse("2026-12-01T14:00:00Z");
        Rulebook rulebook = Rulebooks.starter("cadott");
        UUID id = new UUID(0, 0);
        Proposal proposal = new Proposal(id, id, "", rulebook, "", id, until.minusSeconds(60), until);
        assertThat(proposal.early(until.minusMillis(1))).isTrue();
        assertThat(proposal.early(until)).isFalse();
        assertThat(new Proposal(id, id, "", rulebook, "", id, until, null).early(until))
                .isFalse();
    }
}
