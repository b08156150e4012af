package org.lectern.server.platform.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.platform.ByHand;

/** What somebody may paste besides a well-formed thread. */
@Tag("servers")
class SplitterTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static String repeated(String part, int length) {
        return part.repeat(length / part.length() + 1).substring(0, length);
    }

    // A splitter that looked at every line from every line would not come to an end here.
    @Test
    void aHostilePasteOfAHundredThousandCharactersComesToAnEnd() {
        String numbered = IntStream.range(0, 15_000).mapToObj(i -> i + " h\n").collect(Collectors.joining());
        for (String paste : List.of(
                numbered,
                repeated("a\n", 100_000),
                repeated("3h\nLike\nReply\n", 100_000),
                repeated("@a\n·\n3h\n", 100_000),
                repeated("12 12 12 ", 100_000),
                repeated("12\n", 100_000),
                repeated("\u202E\u0000\uD800", 100_000))) {
            for (ByHand platform : List.of(ByHand.FACEBOOK, ByHand.LINKEDIN, ByHand.X, ByHand.YOUTUBE)) {
                PastedThread thread = Splitter.split(platform, paste);
                assertThat(thread.comments()).allMatch(comment -> comment.end() > comment.start());
            }
        }
    }

    @Test
    void nothingOfWhatWasPastedIsLostInSilence() {
        PastedThread thread = Splitter.split(
                ByHand.FACEBOOK, "Anna Berg\nHello\n3h\nLike\nReply\nRita Olson\nA comment without its buttons");
        assertThat(thread.comments()).hasSize(1);
        assertThat(thread.rest()).contains("Rita Olson", "A comment without its buttons");
        assertThat(Splitter.split(ByHand.X, "Only some words").rest()).isEqualTo("Only some words");
    }

    @Test
    void marksThatSteerDirectionDoNotHideABorder() {
        PastedThread thread = Splitter.split(
                ByHand.FACEBOOK,
                "\u2066Anna Berg\u2069\nHello \u202Ethere\n\u200E3h\u200E\nLike\nReply\nRita Olson\nYes\n2h\nLike\nReply");
        assertThat(thread.comments()).extracting(PastedComment::author).containsExactly("Anna Berg", "Rita Olson");
        assertThat(thread.comments().getFirst().text())
                .as("what was written stays as it was")
                .isEqualTo("Hello \u202Ethere");
    }

    @Test
    void anAnswerIsKnownByTheNameItBeginsWith() {
        PastedThread thread = Splitter.split(
                ByHand.FACEBOOK,
                "Anna Berg\nHello\n3h\nLike\nReply\nRita Olson\nAnna Berg hello to you\n2h\nLike\nReply\nDan Moe\nAnna is right\n1h\nLike\nReply");
        assertThat(thread.comments()).extracting(PastedComment::replyTo).containsExactly(-1, 0, -1);
    }

    @Test
    void theLibrarysOwnAnswersAreMarked() {
        PastedThread thread = Splitter.split(
                ByHand.FACEBOOK,
                "Anna Berg\nHello\n3h\nLike\nReply\nEdited\nAuthor\nCadott Library\nWelcome\n2h\nLike\nReply");
        assertThat(thread.comments()).extracting(PastedComment::own).containsExactly(false, true);
        assertThat(thread.comments()).extracting(PastedComment::edited).containsExactly(true, false);
    }

    @Test
    void blankLinesPartWhatComesFromAnUnknownPage() {
        PastedThread thread = Splitter.split(ByHand.ELSEWHERE, "Anna\n3h\nHello\nthere\n\nRita\nYes");
        assertThat(thread.comments()).extracting(PastedComment::author).containsExactly("Anna", "Rita");
        assertThat(thread.comments()).extracting(PastedComment::text).containsExactly("Hello\nthere", "Yes");
    }

    @Test
    void timesAreReadAsThePageMeantThem() {
        Instant now = Instant.parse("2026-06-10T15:00:00Z");
        assertThat(ShownTime.read("3h", now, CHICAGO)).isEqualTo("2026-06-10T12:00:00Z");
        assertThat(ShownTime.read("2 sem", now, CHICAGO)).isEqualTo("2026-05-27T15:00:00Z");
        assertThat(ShownTime.read("il y a 2 jours", now, CHICAGO)).isEqualTo("2026-06-08T15:00:00Z");
        assertThat(ShownTime.read("hace un día", now, CHICAGO)).isEqualTo("2026-06-09T15:00:00Z");
        assertThat(ShownTime.read("June 9 at 2:02 PM", now, CHICAGO)).isEqualTo("2026-06-09T19:02:00Z");
        assertThat(ShownTime.read("9 juin, 14:02", now, CHICAGO)).isEqualTo("2026-06-09T19:02:00Z");
        assertThat(ShownTime.read("9 de diciembre de 2025 a las 8:05", now, CHICAGO))
                .isEqualTo("2025-12-09T14:05:00Z");
        assertThat(ShownTime.read("Dec 24", now, CHICAGO))
                .as("not in the future")
                .isEqualTo("2025-12-24T18:00:00Z");
        assertThat(ShownTime.read("soon", now, CHICAGO)).isNull();
        assertThat(ShownTime.read("February 31", now, CHICAGO)).isNull();
    }
}
