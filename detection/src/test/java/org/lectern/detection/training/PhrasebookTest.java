package org.lectern.detection.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.detection.model.Output;

@Tag("domain")
class PhrasebookTest {

    @TempDir
    Path folder = Path.of("");

    private List<Example> read(String slots, String lines) throws IOException {
        Files.writeString(folder.resolve("slots.txt"), slots);
        Files.writeString(folder.resolve("some.txt"), lines);
        return Phrasebook.read(folder, 1);
    }

    @Test
    void aLineStandsForItsLabelsAndForNoneOfTheOthers() throws IOException {
        List<Example> examples = read("", "spam,commercial | Buy now\n# a remark\n- | Thank you\n");
        assertThat(examples).extracting(Example::text).containsExactly("Buy now", "Thank you");
        assertThat(examples.getFirst().is(Output.SPAM)).isTrue();
        assertThat(examples.getFirst().is(Output.COMMERCIAL)).isTrue();
        assertThat(examples.getFirst().is(Output.HATE)).isFalse();
        assertThat(examples.getFirst().isKnown(Output.HATE)).isTrue();
        assertThat(examples.get(1).is(Output.ANYTHING)).isFalse();
    }

    @Test
    void offTopicIsKnownUnderAPostOnlyAndABlankLineEndsThePost() throws IOException {
        List<Example> examples = read("", "@post: Story time\noff-topic | Go team\n\n- | Go team\n");
        assertThat(examples).extracting(Example::post).containsExactly("Story time", "");
        assertThat(examples.getFirst().is(Output.OFF_TOPIC)).isTrue();
        assertThat(examples.get(1).isKnown(Output.OFF_TOPIC)).isFalse();
    }

    @Test
    void slotsAreFilledTheSameWayEachTime() throws IOException {
        String slots = "who = aunts | uncles | {many}\nmany = all | some";
        List<Example> once = read(slots, "- | I like {who}\n");
        assertThat(once).hasSizeBetween(2, 4);
        assertThat(once).allMatch(example -> example.text().matches("I like (aunts|uncles|all|some)"));
        assertThat(read(slots, "- | I like {who}\n"))
                .extracting(Example::text)
                .isEqualTo(once.stream().map(Example::text).toList());
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> read("", "- | fine\nspamm | Buy"))
                .isInstanceOf(DataRefused.class)
                .hasMessage("some.txt, line 2: no label is called spamm.");
        assertThatThrownBy(() -> read("", "no bar")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("", "- | {nobody}")).hasMessageContaining("no slot is called nobody");
        assertThatThrownBy(() -> read("a = {a}", "- | {a}")).hasMessageContaining("leads back to itself");
    }
}
