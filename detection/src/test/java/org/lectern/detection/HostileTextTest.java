package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.testing.Property;

@Tag("servers")
class HostileTextTest {

    private static final int LONG = 100_000;

    private static final Detectors STANDARD = Detectors.standard();

    private static final Profile OWN = Profile.builder()
            .names(List.of("Ann Library"))
            .officials(List.of("Ann Lund"))
            .list(Label.SPAM, "own", List.of("five", "a*"))
            .pattern(Label.SPAM, null, "(a|b|ab)*c|five (?:five )*six")
            .build();

    static Stream<String> pieces() {
        return Stream.of(
                "\uD800",
                "\uDC00",
                "\u0000",
                "\u202E",
                "\u200B",
                "e\u0301",
                "\u0301",
                "a",
                "a ",
                "1",
                "1 ",
                "1-",
                "1.",
                "a.",
                "a@",
                "@",
                "@a.b",
                "-",
                "*",
                "f*",
                "$",
                "(",
                "dot",
                " dot com",
                "(at)",
                "fuck ",
                "fuck",
                "shit",
                "f u c k ",
                "http://a.example/",
                "12 Main ",
                "12 A ",
                "born ",
                "born 1/1/19",
                "plate A1",
                "plate ",
                "4111 ",
                "555-01",
                "+1",
                "A1A1",
                "\uD83D\uDE00",
                "ﷺ",
                "\"",
                "call me a ",
                "vote for ",
                "P.O. Box ",
                "www.",
                "a.b.c.d.e.",
                "permis ",
                "permis A123",
                "x@x.x ",
                "i sell ",
                "five ",
                "five five 5 ",
                "born in A, ",
                "born on in A B on ",
                "b. 1/",
                "P.O. ",
                "1 A Rd ",
                "1 A B C D ",
                "W1 County Road A ",
                "1 St. A St ",
                "1-1-",
                "a arobase ",
                "a at x dot ",
                " @ a . ",
                "a.a.a@",
                "GB29 ",
                "GB29A1",
                "dl 1A 1A ",
                "license number is # ",
                "isbn 1 ",
                "Vote A ",
                "Ann for ",
                "from the official library ",
                "verify your pin ",
                "\uD83C\uDD71",
                "ﬃ",
                "o1o",
                "a!",
                "a1!",
                "u_",
                "f*-",
                "a s s ",
                "saw Ann's card out ",
                "Ann Library ",
                "aaa ",
                "12 rue de la ",
                "call 1 ",
                "+1(1)");
    }

    /** With time in proportion to the length all of these take about a second; a square of it would be minutes. */
    @ParameterizedTest
    @MethodSource("pieces")
    void aPieceRepeatedManyTimesIsJudged(String piece) {
        String text = piece.repeat(LONG / piece.length());

        Judgement judgement = Texts.weighed(text);

        assertThat(judgement.findings()).allSatisfy(finding -> assertPlace(text, finding));
        assertThat(judgement.priority()).isBetween(0.0, 1.0);
    }

    /** The same piece as post, author and earlier comment. */
    @ParameterizedTest
    @MethodSource("pieces")
    void aPieceRepeatedAroundTheCommentIsTaken(String piece) {
        String text = piece.repeat(LONG / 16 / piece.length());
        var subject = new Subject(
                text,
                text,
                text,
                text,
                null,
                Source.PUBLIC,
                List.of(new Earlier("1", text), new Earlier("2", "x" + text)));

        assertThat(STANDARD.judge(subject, OWN).findings()).allSatisfy(finding -> assertPlace(text, finding));
    }

    @Property
    void anyTextGivesPlacesInsideItThatSplitNoCharacter(RandomGenerator random) {
        for (int time = 0; time < 15; time++) {
            String text = Texts.random(random);
            for (Finding finding : Texts.judge(text).findings()) {
                assertPlace(text, finding);
            }
        }
    }

    @Property
    void anyHistoryAndPostAreTaken(RandomGenerator random) {
        for (int time = 0; time < 3; time++) {
            var subject = new Subject(
                    Texts.random(random),
                    Texts.random(random),
                    Texts.random(random),
                    "",
                    null,
                    Source.STAFF,
                    List.of(new Earlier("1", Texts.random(random))));
            assertThat(STANDARD.judge(subject, Profile.NONE).priority()).isBetween(0.0, 1.0);
        }
    }

    @Property
    void theSameTextIsJudgedTheSameTwice(RandomGenerator random) {
        for (int time = 0; time < 2; time++) {
            String text = Texts.random(random);
            assertThat(Texts.judge(text)).isEqualTo(Texts.judge(text));
        }
    }

    private static void assertPlace(String text, Finding finding) {
        Integer start = finding.start();
        Integer end = finding.end();
        if (start == null || end == null) {
            assertThat(finding.start()).isEqualTo(finding.end());
            return;
        }
        assertThat(start).isBetween(0, text.length() - 1);
        assertThat(end).isBetween(start + 1, text.length());
        assertThat(splits(text, start) || splits(text, end))
                .as("%s splits a character", finding)
                .isFalse();
        assertThat(finding.why()).isNotBlank().doesNotContain("\u202E", "\u0000", "\n");
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
