package org.lectern.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is published of false alarms by group. */
@Tag("domain")
class ByGroupTest {

    @Test
    void whatThePageShowsIsWhatTheEvaluationPrinted() throws IOException {
        ByGroup shipped = ByGroup.shipped();
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| with marks of African-American English | " + shipped.marked() + " |")
                .contains("| without | " + shipped.other() + " |")
                .contains("| ratio | " + shipped.ratio() + " |");
    }
}
