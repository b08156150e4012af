package org.lectern.detection.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.detection.Level;
import org.lectern.detection.model.Cards;
import org.lectern.detection.model.Model;
import org.lectern.detection.model.ModelFile;
import org.lectern.detection.model.Output;

/** Learns from a handful of made-up texts; what is learned is of no use, how it is learned is the same as from many. */
@Tag("servers")
class TrainingTest {

    private static final int POSTS = 20;

    @TempDir
    Path folder = Path.of("");

    private Path data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        List<String> comments = new ArrayList<>();
        for (int post = 0; post < POSTS; post++) {
            comments.add(comment(post, "thank you for number " + post, ""));
            comments.add(comment(post, "win cash now click " + post, "\"spam\""));
            comments.add(comment(post, "you should close less often " + post, "\"criticism\""));
            comments.add(comment(post, "is it open on day " + post + "?", "\"needs-response\""));
        }
        Files.write(data.resolve("library-comments.jsonl"), comments);
        for (Source source : Source.values()) {
            if (source != Source.LIBRARY && !source.file().isEmpty() && source != Source.PHRASES) {
                Files.write(data.resolve(source.file() + ".jsonl"), List.of(row(source)));
            }
        }
        return data;
    }

    private static String comment(int post, String text, String labels) {
        return "{\"post\": {\"text\": \"post " + post
                + "\"}, \"author\": {\"name\": \"Ann\", \"handle\": \"ann\"}, \"text\": \"" + text + "\", \"labels\": ["
                + labels + "]}";
    }

    private static String row(Source source) {
        return "{\"text\": \"a text of " + source.file()
                + "\", \"class\": \"neither\", \"category\": \"none\", \"type\": \"none\", "
                + "\"matched_text\": \"\", \"toxicSpans\": [[0, 3]], \"label\": \"0\", \"id\": \"1\", \"user\": \"hello\", "
                + "\"conv_id\": \"1\", \"intent\": \"weather\", \"moderated\": 1, \"tokens\": [\"hi\", \"you\"]}";
    }

    private byte[] train(String out) throws IOException {
        Path phrases = Files.createDirectories(folder.resolve("phrases"));
        Files.writeString(phrases.resolve("some.txt"), "hate | we loathe them all\n- | we like them all\n");
        new Training(data(), phrases, what -> {}).write(folder.resolve(out), folder.resolve(out + "-cards"));
        return Files.readAllBytes(
                folder.resolve(out).resolve("org/lectern/detection/model").resolve(Model.FILE));
    }

    @Test
    void theSameTextsGiveTheSameBytesAndACardForEachLabel() throws IOException {
        byte[] once = train("once");
        assertThat(train("again")).isEqualTo(once);
        for (String name : Cards.names()) {
            assertThat(folder.resolve("once-cards").resolve(name + ".md"))
                    .content()
                    .startsWith("# " + name);
        }
        Model model = ModelFile.read(new ByteArrayInputStream(once));
        for (Output output : Output.values()) {
            assertThat(model.least(output, Level.LOW))
                    .isGreaterThanOrEqualTo(model.least(output, Level.NORMAL))
                    .isGreaterThanOrEqualTo(0);
            assertThat(model.least(output, Level.NORMAL)).isGreaterThanOrEqualTo(model.least(output, Level.HIGH));
        }
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws IOException {
        Path data = data();
        Files.writeString(data.resolve("edos.jsonl"), "{\"text\": \"a\", \"category\": \"none\"}\n{broken\n");
        assertThatThrownBy(() -> Collections.read(data))
                .isInstanceOf(DataRefused.class)
                .hasMessageStartingWith("edos.jsonl, line 2:");
        Files.delete(data.resolve("polis.jsonl"));
        Files.writeString(data.resolve("edos.jsonl"), "{\"text\": \"a\", \"category\": \"none\"}\n");
        assertThatThrownBy(() -> Collections.read(data)).hasMessageContaining("There is no polis.jsonl.gz");
    }
}
