package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rulebook.Changes.Aspect;
import org.lectern.rulebook.Changes.Change;
import org.lectern.rulebook.Changes.Part;

/** What a board sees of a new version of its policy beside the old one. */
@Tag("domain")
class ChangesTest {

    private static final String CADOTT = Rulebooks.text("cadott");

    private static Rulebook read(String yaml) {
        return switch (Rulebooks.parse("t.yaml", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> rulebook;
            case RulebookText.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Changes changed(String from, String to) {
        assertThat(CADOTT).contains(from);
        return Changes.between(read(CADOTT), read(CADOTT.replace(from, to)));
    }

    @Test
    void aPolicyIsNoDifferentFromItself() {
        for (String id : Rulebooks.STARTERS) {
            assertThat(Changes.between(read(Rulebooks.text(id)), read(Rulebooks.text(id)))
                            .none())
                    .as(id)
                    .isTrue();
        }
    }

    @Test
    void wordsThatAreDifferentOnlyInTranslationAreMarkedToo() {
        String asks = "    asks: People are advised that each platform has a privacy policy of its own.\n";
        String french = asks + "    in:\n      fr-CA: Chaque plateforme a sa politique.\n";
        assertThat(CADOTT).contains(asks);
        Changes changes = Changes.between(
                read(CADOTT.replace(asks, french)),
                read(CADOTT.replace(asks, french.replace("sa politique", "une politique"))));
        assertThat(changes.clauses()).singleElement().isInstanceOfSatisfying(Change.Changed.class, one -> {
            assertThat(one.aspects()).containsExactly(Aspect.WORDS);
            assertThat(one.words()).extracting(Passage::kind).containsOnly(Passage.Kind.SAME);
            assertThat(one.translations().get("fr-CA"))
                    .contains(new Passage(Passage.Kind.OUT, "sa"), new Passage(Passage.Kind.IN, "une"));
        });
        assertThat(Changes.between(read(CADOTT), read(CADOTT.replace(asks, french)))
                        .clauses())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        one -> assertThat(one.translations()).containsOnlyKeys("fr-CA"));
    }

    @Test
    void otherWordsAreMarkedWordForWord() {
        Changes changes = changed(
                "People are advised that each platform has a privacy policy of its own.",
                "People are told that each platform has its own privacy policy.");
        assertThat(changes.parts()).isEmpty();
        assertThat(changes.clauses()).singleElement().isInstanceOfSatisfying(Change.Changed.class, one -> {
            assertThat(one.clause().id()).isEqualTo("ca-platform-privacy");
            assertThat(one.aspects()).containsExactly(Aspect.WORDS);
            assertThat(one.words())
                    .startsWith(
                            new Passage(Passage.Kind.SAME, "People are"),
                            new Passage(Passage.Kind.OUT, "advised"),
                            new Passage(Passage.Kind.IN, "told"));
        });
    }

    @Test
    void whatElseIsDifferentIsNamed() {
        assertThat(changed("url: https://cadottlibrary.org", "url: https://elsewhere.example")
                        .parts())
                .isEqualTo(Set.of(Part.DOCUMENT));
    }

    @Test
    void aNewClauseAndOneThatIsGoneAreNamed() {
        Changes changes = changed("  - id: ca-platform-privacy", "  - id: ca-privacy");
        assertThat(changes.clauses().stream()
                        .map(one -> one.getClass().getSimpleName() + " "
                                + one.clause().id()))
                .containsExactly("Added ca-privacy", "Removed ca-platform-privacy");
    }

    @Test
    void whatCanBeTakenDownBesidesIsSaidBothWays() {
        Rulebook before = read(CADOTT);
        Clause removing = before.clauses().stream()
                .filter(clause ->
                        clause.grounds() != null && clause.grounds().acts().equals(Set.of(Act.HIDE, Act.DELETE)))
                .findFirst()
                .orElseThrow();
        String head = CADOTT.substring(CADOTT.indexOf("  - id: " + removing.id()));
        String narrowed = CADOTT.replace(head, head.replaceFirst("acts: \\[hide, delete]", "acts: [hide]"));
        assertThat(narrowed).isNotEqualTo(CADOTT);
        assertThat(aspects(before, read(narrowed)))
                .contains(Aspect.FEWER_GROUNDS)
                .doesNotContain(Aspect.MORE_GROUNDS);
        assertThat(aspects(read(narrowed), before))
                .contains(Aspect.MORE_GROUNDS)
                .doesNotContain(Aspect.FEWER_GROUNDS);
    }

    private static Set<Aspect> aspects(Rulebook before, Rulebook now) {
        return Changes.between(before, now).clauses().stream()
                .filter(Change.Changed.class::isInstance)
                .flatMap(one -> ((Change.Changed) one).aspects().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void passagesTogetherAreBothTextsWholeWhateverTheyAre() {
        RandomGenerator random = new SplittableRandom(1974);
        for (int n = 0; n < 500; n++) {
            String before = words(random);
            String after = words(random);
            List<Passage> passages = Passage.between(before, after);
            assertThat(text(passages, Passage.Kind.IN)).isEqualTo(before);
            assertThat(text(passages, Passage.Kind.OUT)).isEqualTo(after);
        }
    }

    private static String words(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> "abc".substring(random.nextInt(3)).substring(0, 1))
                .collect(Collectors.joining(" "));
    }

    private static String text(List<Passage> passages, Passage.Kind without) {
        return passages.stream()
                .filter(passage -> passage.kind() != without)
                .map(Passage::words)
                .collect(Collectors.joining(" "));
    }

    @Test
    void everyPartOfARulebookIsCompared() throws ReflectiveOperationException {
        Rulebook one = Rulebooks.starter("ecrl");
        Rulebook other = Rulebooks.starter("legal-administrators");
        RecordComponent[] parts = Rulebook.class.getRecordComponents();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (int i = 0; i < parts.length; i++) {
            // The id names the file, and the guards are the jurisdiction's.
            if (Set.of("id", "guards").contains(parts[i].getName())) {
                continue;
            }
            Object[] values = new Object[parts.length];
            for (int j = 0; j < parts.length; j++) {
                values[j] = parts[j].getAccessor().invoke(one);
            }
            values[i] = parts[i].getName().equals("counsel")
                    ? new Counsel(Set.of(Label.HATE), "The county attorney", "2026-03-31")
                    : parts[i].getName().equals("correspondence")
                            ? new Correspondence(Set.of(), Correspondence.Said.NOTHING, Correspondence.Said.NOTHING)
                            : parts[i].getName().equals("terms")
                                    ? Map.of("author", "maker")
                                    : parts[i].getAccessor().invoke(other);
            Rulebook changed = Rulebook.class.getDeclaredConstructor(types).newInstance(values);
            assertThat(Changes.between(one, changed).none())
                    .as(parts[i].getName())
                    .isFalse();
        }
    }
}
