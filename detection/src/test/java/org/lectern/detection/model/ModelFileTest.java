package org.lectern.detection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ModelFileTest {

    private static Model model() {
        int outputs = Output.count();
        float[] weights = new float[2 * outputs];
        weights[Output.SPAM.ordinal()] = 2;
        weights[outputs + Output.HATE.ordinal()] = -1;
        Map<Output, Judged> judged = new EnumMap<>(Output.class);
        for (Output output : Output.values()) {
            judged.put(output, new Judged(1, 0, 0.9f, 0.5f, 0.3f));
        }
        return new Model(Weights.of(new int[] {11, 12}, weights, new float[outputs]), Mixer.none(), judged);
    }

    private static Model read(byte[] bytes) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        byte[] bytes = ModelFile.write(model());
        assertThat(ModelFile.write(read(bytes))).isEqualTo(bytes);
        assertThat(read(bytes).weights().of(11, Output.SPAM)).isEqualTo(2);
        assertThat(read(bytes).weights().of(99, Output.SPAM)).isZero();
    }

    @Test
    void whatIsNoModelOrDamagedOrOfAnotherVersionIsRefusedWithTheReason() {
        byte[] bytes = ModelFile.write(model());
        assertThatThrownBy(() -> read("hello, this is a text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessage("This is no file of a model.");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("This is no file of a model.");
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 3))).hasMessageContaining("damaged");
        byte[] changed = bytes.clone();
        changed[bytes.length / 2]++;
        assertThatThrownBy(() -> read(changed)).hasMessageContaining("damaged");
        byte[] older = bytes.clone();
        older[11] = 0;
        assertThatThrownBy(() -> read(older))
                .hasMessageContaining("of version 0")
                .hasMessageContaining("train it again");
    }

    @Test
    void levelsGoFromStrictToLenient() {
        assertThatThrownBy(() -> new Judged(1, 0, 0.3f, 0.5f, 0.2f)).hasMessageContaining("strict to lenient");
        assertThatThrownBy(() -> new Judged(0, 0, 0.5f, 0.5f, 0.5f)).isInstanceOf(IllegalArgumentException.class);
    }
}
