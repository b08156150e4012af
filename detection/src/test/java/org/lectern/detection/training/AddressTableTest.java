package org.lectern.detection.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("domain")
class AddressTableTest {

    @TempDir
    Path folder = Path.of("");

    private static Example advertisement(int line, String text) {
        String group = Source.ADS_US.file() + line;
        return new Example(Source.ADS_US, group, text, "", "", 1, Example.allOf(Example.UNKNOWN), "other");
    }

    private String printed(String marks) throws IOException {
        Path file = Files.writeString(folder.resolve("addresses.txt"), marks);
        var out = new StringWriter();
        AddressTable.print(
                file,
                List.of(
                        advertisement(1, "Come to 412 Maple Street tonight"),
                        advertisement(2, "Come to 52 Willow tonight"),
                        advertisement(3, "Or to 9 Oak Avenue")),
                new PrintWriter(out, true));
        return out.toString();
    }

    @Test
    void markedAddressesAreFoundOrMissedAndWhatIsNotMarkedIsCountedApart() throws IOException {
        assertThat(printed("# marks\npolitical-ads-en-US 1 8 24\npolitical-ads-en-US 2 8 17\n"))
                .contains("in 3 advertisements")
                .contains("(1 of 2); 1 other things taken for one.");
    }

    @Test
    void marksThatCannotBeReadAreRefused() {
        assertThatThrownBy(() -> printed("political-ads-en-US one\n")).isInstanceOf(DataRefused.class);
    }
}
