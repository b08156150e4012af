package org.lectern.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class MailJobTest {

    @Test
    void whatDidNotGoOutIsTriedSoonAndThenEverLaterUpToTwoMinutes() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, Integer.MAX_VALUE)
                        .mapToObj(MailJob::pause)
                        .map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 80L, 120L, 120L, 120L);
    }
}
