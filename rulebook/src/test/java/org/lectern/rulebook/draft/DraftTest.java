package org.lectern.rulebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Grounds;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;

/** Whatever a text says and a person chooses, the draft can be read as a rulebook, and each clause has its place. */
@Tag("domain")
class DraftTest {

    static final List<String> STARTERS = Rulebooks.STARTERS;

    private static final String TEXT = """
            Comments of the public

            1. Comments with threats, hate speech or political campaigns will be removed.
            2. Off-topic comments that displease "somebody": they may be hidden; see C:\\rules, 5 - 6 #7.
            3. Comments are answered within two business days.
            4. If staff are unsure, they ask the director. Concerns may be reported; anybody may report a concern.
            5. Staff report an incident, correct mistakes, and pass calls of the press on.
            6. Copyright notices are answered. New accounts that staff propose need approval.
            7. This policy applies to all staff. Be courteous. Who wrote may appeal.
            8. Comments may be removed at any time.
            9. Yes

            Staff

            Staff are courteous.
            """;

    private static Rulebook read(String yaml) {
        return switch (Rulebooks.parse("draft", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> rulebook;
            case RulebookText.Refused(var problems) -> throw new AssertionError(problems + "\n" + yaml);
        };
    }

    private static List<ProposedClause> clauses() {
        return ProposedClauses.of(SourceLine.of(TEXT));
    }

    private static List<Confirmed> asProposed() {
        return clauses().stream().map(Confirmed::asProposed).toList();
    }

    @Test
    void aRulebookOfManyThousandLinesTakesADraftIn() {
        String first = Rulebooks.text("cadott");
        String line = "\n      # a remark that somebody left";
        String text = first.replaceFirst("(?m)^clauses:.*$", "clauses:" + line.repeat(60_000));
        assertThat(Draft.next(text, read(first), "Board minutes", asProposed())).hasSizeGreaterThan(1_000);
    }

    @Test
    void aLongClauseOfSignsBeyondTheFirstPlaneIsCutBetweenThem() {
        String clean = Yaml.clean("\uD83D\uDE00".repeat(1_000) + "x");
        assertThat(clean).endsWith("\uD83D\uDE00 …");
        assertThat(clean.length()).isLessThan(2_000);
        assertThat(Yaml.clean("x" + "\uD83D\uDE00".repeat(1_000))).endsWith("\uD83D\uDE00 …");
    }

    @Test
    void aDraftIsARulebookWithThePlaceAndTheWordsOfEachClause() {
        Rulebook draft = read(Draft.whole("Policy on \"talk\": online", "ontario-government", asProposed()));
        assertThat(draft.title()).isEqualTo("Policy on \"talk\": online");
        assertThat(draft.profiles()).containsExactly("ontario-government");
        assertThat(draft.clauses()).hasSameSizeAs(clauses());
        Clause first = draft.clauses().getFirst();
        assertThat(first.place()).isEqualTo("Comments of the public, item 1");
        assertThat(first.asks())
                .isEqualTo("Comments with threats, hate speech or political campaigns will be removed.");
        Grounds grounds = Objects.requireNonNull(first.grounds());
        assertThat(grounds.acts()).containsExactlyInAnyOrder(Act.HIDE, Act.DELETE);
        assertThat(first.finds().getFirst().labels())
                .containsExactlyInAnyOrder(Label.THREAT, Label.HATE, Label.CAMPAIGN);
        assertThat(grounds.grounds())
                .filteredOn(Grounds.Ground::viewpoint)
                .extracting(Grounds.Ground::label)
                .containsExactlyInAnyOrder(Label.HATE, Label.CAMPAIGN);
    }

    @Test
    void everyChoiceThatIsOfferedMakesARulebook() {
        for (Treatment treatment : Treatment.values()) {
            List<Confirmed> all = clauses().stream()
                    .filter(clause -> clause.choices().contains(treatment))
                    .map(clause -> new Confirmed(clause, clause.name(), treatment))
                    .toList();
            assertThat(all).as(treatment.word()).isNotEmpty();
            assertThat(read(Draft.whole("A policy", "us-government", all)).clauses())
                    .hasSameSizeAs(all);
        }
    }

    @ParameterizedTest
    @FieldSource("STARTERS")
    void inTheNextVersionOnlyTheDocumentAndItsClausesAreOthers(String id) {
        Rulebook now = Rulebooks.starter(id);
        Rulebook next = read(Draft.next(Rulebooks.text(id), now, "The new policy", asProposed()));
        assertThat(next.clauses()).hasSameSizeAs(clauses());
        assertThat(next.document().name()).isEqualTo("The new policy");
        assertThat(next.document().citation()).isEmpty();
        assertThat(next.id()).isEqualTo(now.id());
        assertThat(next.roles()).isEqualTo(now.roles());
        assertThat(next.related()).isEqualTo(now.related());
        assertThat(next.contacts()).isEqualTo(now.contacts());
        assertThat(next.appeals()).isEqualTo(now.appeals());
    }

    @Test
    void whatComesAfterTheClausesStays() {
        String yaml = Rulebooks.text("cadott") + "\nbinds:\n  - whom: Everybody\n    applies: All of it\n";
        Rulebook next = read(Draft.next(yaml, read(yaml), "The new policy", asProposed()));
        assertThat(next.binds()).hasSize(1);
        assertThat(next.clauses()).hasSameSizeAs(clauses());
    }

    @Test
    void namesBecomeIdsThatDiffer() {
        ProposedClause clause = clauses().getFirst();
        List<Confirmed> same = List.of(
                new Confirmed(clause, "Été à la page!", Treatment.NOTHING),
                new Confirmed(clause, "ete a la page", Treatment.NOTHING),
                new Confirmed(clause, "12", Treatment.NOTHING));
        assertThat(read(Draft.whole("A policy", "us-government", same)).clauses())
                .extracting(Clause::id)
                .containsExactly("ete-a-la-page", "ete-a-la-page-2", "clause");
    }

    @Test
    void nobodyTakesOnWhatDoesNotFit() {
        ProposedClause reserves = clauses().stream()
                .filter(clause -> clause.suggested() == Treatment.DECLINED)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> new Confirmed(reserves, "x", Treatment.REMOVES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostileWordsStayWords() {
        String hostile =
                "Comments may be removed: \u202Eevil & *alias !tag %yes {a: b} [c] | > \u0007 \uD83D\uDE00 \uD800 - x: y # z\n"
                        + "y".repeat(3000) + " must be removed.";
        List<Confirmed> all = ProposedClauses.of(SourceLine.of(hostile)).stream()
                .map(Confirmed::asProposed)
                .toList();
        assertThat(read(Draft.whole(hostile, "us-government", all)).clauses()).hasSameSizeAs(all);
    }
}
