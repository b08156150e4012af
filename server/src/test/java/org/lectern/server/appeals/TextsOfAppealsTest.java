package org.lectern.server.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.testing.TextKeys.names;
import static org.lectern.server.testing.TextKeys.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.Appealing;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Whatever a letter or an appeal can be has its words on every page that shows it. */
@Tag("domain")
class TextsOfAppealsTest {

    private static final Messages STAFF = Messages.of(Jurisdiction.UNITED_STATES);

    @Test
    void nothingThatStaffReadsIsWithoutWords() {
        assertThat(Stream.of(
                                words("letters.kind", Letter.Kind.values()),
                                words("letters.how", Letter.How.values()),
                                names(
                                        "letters.state",
                                        Arrays.stream(Letter.State.values())
                                                .filter(state -> state != Letter.State.TO_SEND)
                                                .toArray(Letter.State[]::new)),
                                words("appeals.source", Appeal.Source.values()),
                                words("appeals.policy", Appealing.Way.values()),
                                words("appeals.decision", acts()),
                                words("appeals.packet.question", acts()),
                                names("appeals.state", AppealState.values()),
                                names("appeals.outcome", ended()),
                                names("appeals.done", ended()),
                                names("appeals.said", Say.Kind.values()))
                        .flatMap(keys -> keys))
                .allMatch(STAFF::has);
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void nothingThatALetterSaysIsWithoutWordsInAnyLanguage(Jurisdiction jurisdiction) {
        for (Locale language : Messages.WRITTEN) {
            Messages messages = Messages.written(language, jurisdiction);
            assertThat(Stream.of(
                                    words("letter.subject", Letter.Kind.values()),
                                    words("letter", acts()),
                                    words("letter.heard", Appealing.Way.values()),
                                    names("appeal.ended", ended()),
                                    Stream.of(Appealing.Way.PANEL, Appealing.Way.BOARD)
                                            .flatMap(TextsOfAppealsTest::heardBy),
                                    Stream.of("policy", "sealed", "platform", "gone", "other")
                                            .map(why -> "letter.not-restored." + why))
                            .flatMap(keys -> keys))
                    .as(language.toLanguageTag())
                    .allMatch(messages::has);
        }
    }

    private static Stream<String> heardBy(Appealing.Way way) {
        return Stream.of("appeal.open.lead", "appeal.ended.STANDS", "appeal.ended.OVERTURNED")
                .map(key -> key + "." + way.word());
    }

    private static Act[] acts() {
        return new Act[] {Act.HIDE, Act.DELETE};
    }

    private static AppealState[] ended() {
        return Arrays.stream(AppealState.values())
                .filter(state -> state != AppealState.TO_HEAR && state != AppealState.BEFORE_BOARD)
                .toArray(AppealState[]::new);
    }
}
