package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.web.Texts.Mark;
import org.lectern.server.web.pages.Segment;
import org.lectern.server.words.Messages;

@Tag("domain")
class TextsTest {

    private static String shown(String text) {
        return Texts.segments(text).stream()
                .map(piece -> piece.invisible() ? "{" + piece.text() + "}" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void invisibleCharactersAreNamed() {
        assertThat(shown("a\u202Eb\u200Bc\u0000d\uFFFDe")).isEqualTo("a{U+202E}b{U+200B}c{U+0000}d{U+FFFD}e");
        assertThat(shown("lone \uD800 half")).isEqualTo("lone {U+D800} half");
    }

    @Test
    void linesTabsAndPicturesStayAsTheyAre() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(shown("one\r\ntwo\tthree " + family)).isEqualTo("one\r\ntwo\tthree " + family);
        assertThat(shown("a\u200Db")).isEqualTo("a{U+200D}b");
    }

    @Test
    void marksMayOverlapAndThePiecesCoverTheText() {
        List<Segment> pieces =
                Texts.segments("call 555-0142 now", List.of(Mark.noticed(5, 13, "g1"), Mark.ground(9, 17)));
        assertThat(pieces)
                .extracting(Segment::text, Segment::noticed, Segment::ground)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("call ", false, false),
                        org.assertj.core.groups.Tuple.tuple("555-", true, false),
                        org.assertj.core.groups.Tuple.tuple("0142", true, true),
                        org.assertj.core.groups.Tuple.tuple(" now", false, true));
    }

    @Test
    void aMarkBeyondTheTextOrInsideACharacterIsCutToIt() {
        assertThat(Texts.segments("\uD83D\uDC69", List.of(Mark.ground(1, 99))))
                .extracting(Segment::text)
                .containsExactly("\uD83D\uDC69");
    }

    @Test
    void momentsAreShortAndExact() {
        Clock now = Clock.fixed(Instant.parse("2026-06-09T19:10:00Z"), ZoneOffset.UTC);
        Times times = new Times(now, ZoneId.of("America/Chicago"), Messages.of(Locale.US));
        assertThat(times.ago(Instant.parse("2026-06-09T19:08:00Z")).shortText()).isEqualTo("2 min");
        assertThat(times.ago(Instant.parse("2026-06-09T18:05:00Z")).shortText()).isEqualTo("1 h");
        assertThat(times.at(Instant.parse("2026-06-09T19:05:00Z")).shortText()).isEqualTo("Tue 14:05");
        assertThat(times.at(Instant.parse("2026-05-05T19:05:00Z")).shortText()).isEqualTo("Tue 5 May");
        assertThat(times.at(Instant.parse("2025-05-06T19:05:00Z")).exactText())
                .isEqualTo("Tuesday 6 May 2025, 14:05:00 CDT");
    }
}
