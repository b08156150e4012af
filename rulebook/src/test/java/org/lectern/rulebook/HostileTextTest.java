package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class HostileTextTest {

    private static Problem first(String text) {
        RulebookText read = Rulebooks.parse("h.yaml", text);
        assertThat(read).isInstanceOf(RulebookText.Refused.class);
        return ((RulebookText.Refused) read).problems().getFirst();
    }

    @Test
    void repetitionByAliasIsRefusedWhereItStands() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

        assertThat(first(bomb)).satisfies(problem -> {
            assertThat(List.of(problem.line(), problem.column())).containsExactly(1, 4);
            assertThat(problem.what()).contains("anchor");
        });
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        assertThat(first("x".repeat(YamlText.MOST_CHARACTERS + 1)).what()).contains("characters");
    }

    @Test
    void aTabIsRefusedWhereItStands() {
        assertThat(first("format: 1\n\tid: t\n"))
                .isEqualTo(new Problem("h.yaml", 2, 1, "There is a tab.", "Use spaces."));
    }

    @Test
    void invisibleCharactersAreRefused() {
        assertThat(first("format: 1\ntitle: a\u202Eb\n").what()).contains("U+202E");
        assertThat(first("format: 1\ntitle: a\0b\n").what()).contains("U+0000");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(first("a: " + "[".repeat(5_000) + "]".repeat(5_000)).what()).contains("nested");
    }

    @Test
    void aTypeTagIsRefused() {
        assertThat(first("format: !!java.net.URL [x]\n").what()).contains("tag");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(first("format: 1\n---\nformat: 1\n")).satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).contains("second document");
        });
    }

    @Test
    void whatIsNoYamlIsRefusedWhereItBreaks() {
        assertThat(first("format: 1\nid: 'open\n").what()).contains("not YAML");
        assertThat(first("format: 1\nid: [a, b\ntitle: x\n").line()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void nothingAndAListAreNoRulebook() {
        assertThat(first("").what()).contains("empty");
        assertThat(first("- a\n").what()).contains("must have keys");
        assertThat(first("just words").what()).contains("must have keys");
    }

    @Test
    void aDeepFormulaIsRefused() {
        String text =
                Rulebooks.text("us-government").replace("need: preserved", "need: " + "(".repeat(500) + "preserved");

        assertThat(first(text).what()).contains("nested too deep");
    }

    /** Seeded: the same five hundred damaged texts on every run. */
    @Test
    void aDamagedTextIsReadOrRefusedButNeverBreaksTheReader() {
        String good = Rulebooks.text("us-government");
        String pieces = ":-[]{}()'\"#&*!|>%@`,?\n \t\0\u00e9x1";
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var damaged = new StringBuilder(good);
            for (int j = 0; j <= random.nextInt(4); j++) {
                int at = random.nextInt(damaged.length() - 20);
                damaged.delete(at, at + random.nextInt(20));
                damaged.insert(at, pieces.charAt(random.nextInt(pieces.length())));
            }

            RulebookText read = Rulebooks.parse("d.yaml", damaged.toString());

            if (read instanceof RulebookText.Refused(List<Problem> problems)) {
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.line()).isPositive());
            }
        }
    }
}
