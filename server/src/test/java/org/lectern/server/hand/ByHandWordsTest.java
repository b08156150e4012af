package org.lectern.server.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.platform.ByHand;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.words.Messages;

/** For whatever can be done on a platform there are words: what to press, and what it does. */
@Tag("domain")
class ByHandWordsTest {

    private final Messages messages = Messages.of(Locale.US);

    @ParameterizedTest
    @EnumSource(ByHand.class)
    void everyActOnEveryPlatformSaysWhatToDoAndWhatItDoes(ByHand platform) {
        assertThat(platform.changes().stream().flatMap(status -> keys(platform, status)))
                .allMatch(messages::has);
        assertThat(messages.has("platform." + platform.kind())).isTrue();
        assertThat(messages.has("by-hand.platform." + platform.word())).isTrue();
    }

    private static Stream<String> keys(ByHand platform, PlatformStatus status) {
        PlatformStatus pressed = status == PlatformStatus.SPAM ? PlatformStatus.HELD : status;
        return Stream.of(
                "will.effect." + platform.kind() + "." + status.name(),
                "hand.step." + platform.word() + "." + pressed.name(),
                "by-hand.effect." + pressed.name(),
                "hand.what." + status.name());
    }

    @ParameterizedTest
    @EnumSource(PlatformFilter.class)
    void everyFilterHasItsWords(PlatformFilter filter) {
        assertThat(messages.has("filter." + filter.word())).isTrue();
        assertThat(messages.has("filter.where." + filter.word())).isTrue();
        assertThat(Arrays.stream(PlatformFilter.Setting.values()))
                .allMatch(setting -> messages.has("filter.setting." + setting.word()));
    }
}
