package org.lectern.server.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.appeals.Redacted.Passage;

@Tag("domain")
class RedactedTest {

    private static String redacted(String text, List<Passage> passages, String... names) {
        return Redacted.text(text, passages, List.of(names), "[$]");
    }

    @Test
    void whatWasNoticedAsPrivateIsTakenOut() {
        assertThat(redacted("He lives at 12 Mill Road.", List.of(new Passage(12, 24))))
                .isEqualTo("He lives at [$].");
        assertThat(redacted("short", List.of(new Passage(2, 99), new Passage(-1, 2))))
                .isEqualTo("short");
    }

    @Test
    void whoWroteIsTakenOutAndWordsThatOnlyBeginLikeTheirNameStay() {
        assertThat(redacted("As ada said: @Ada is no adamant Ada.", List.of(), "Ada", ""))
                .isEqualTo("As [$] said: [$] is no adamant [$].");
    }

    @Test
    void ofNamesThatStandInOneAnotherTheLongestIsTakenOutFirst() {
        assertThat(redacted("Ola Pine told Ola.", List.of(), "", "ola", "Ola Pine"))
                .isEqualTo("[$] told [$].");
    }

    @Test
    void addressesAndNumbersAreTakenOutAndYearsStay() {
        assertThat(redacted("Write ada@home.example or call (715) 555-0123 in 2026, 14:05.", List.of()))
                .isEqualTo("Write [$] or call [$] in 2026, 14:05.");
    }
}
