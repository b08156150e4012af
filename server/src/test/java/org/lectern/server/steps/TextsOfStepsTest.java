package org.lectern.server.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.testing.TextKeys.names;
import static org.lectern.server.testing.TextKeys.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.rulebook.FurtherStep;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;

/** Whatever a further step or an objection can be has its words on every page that shows it. */
@Tag("domain")
class TextsOfStepsTest {

    private static final Messages STAFF = Messages.of(Jurisdiction.UNITED_STATES);

    @Test
    void nothingThatStaffReadsIsWithoutWords() {
        assertThat(Stream.of(
                                names("steps.state", StepState.values()),
                                names("steps.standing", Standing.values()),
                                names("steps.carried", Carrying.values())
                                        .filter(key -> !key.endsWith("." + Carrying.NOTHING.name())),
                                words("steps.missing", Need.values()),
                                words("steps.met", Need.values())
                                        .filter(key -> !key.endsWith("." + Need.APPEAL.word())),
                                words("steps.met.appeal", ObjectionHearers.Who.values()),
                                words("steps.step", FurtherStep.values()),
                                Stream.of("STANDS", "RIGHT", "STANDS.board", "RIGHT.board")
                                        .map(answer -> "steps.objection." + answer),
                                Stream.of("limit", "block", "free").map(act -> "steps.hand." + act + ".elsewhere"),
                                Stream.of(PackageState.RELEASED, PackageState.NOT_RELEASED)
                                        .map(state -> "package.state." + state.name()))
                        .flatMap(keys -> keys))
                .allMatch(STAFF::has);
        assertThat(Arrays.stream(FurtherStep.values())
                        .filter(FurtherStep::lasts)
                        .map(step -> "steps.papers.question." + step.word()))
                .allMatch(STAFF::has);
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void nothingThatTheReaderOfALetterIsToldIsWithoutWordsInAnyLanguage(Jurisdiction jurisdiction) {
        for (Locale language : Messages.WRITTEN) {
            Messages messages = Messages.written(language, jurisdiction);
            assertThat(Stream.of(
                                    words("letter.step", FurtherStep.values()),
                                    words("objection.about", FurtherStep.values()),
                                    Arrays.stream(Objecting.State.values())
                                            .map(state ->
                                                    "objection." + state.name().toLowerCase(Locale.ROOT) + ".title"),
                                    List.of("stands", "right").stream()
                                            .flatMap(answer -> Stream.of(answer, answer + ".board"))
                                            .map(answer -> "letter.step." + answer))
                            .flatMap(keys -> keys))
                    .as(language.toLanguageTag())
                    .allMatch(messages::has);
        }
    }
}
