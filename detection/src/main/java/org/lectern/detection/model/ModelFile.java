package org.lectern.detection.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The file of a model: the mark {@code LECTERNM}, version, outputs with bias, calibration and levels, mixer, features, scales, rows, and a
 * checksum (CRC-32) of all before it. Numbers are big-endian.
 */
public final class ModelFile {

    /** Raised with every change of the format or of what a feature is. */
    static final int VERSION = 2;

    private static final byte[] MARK = "LECTERNM".getBytes(StandardCharsets.US_ASCII);

    private ModelFile() {}

    public static byte[] write(Model model) {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            out.write(MARK);
            out.writeInt(VERSION);
            out.writeInt(Output.count());
            for (Output output : Output.values()) {
                write(out, output, model.weights().bias()[output.ordinal()], model.judged(output));
            }
            for (float[] row : model.mixer().rows()) {
                for (float weight : row) {
                    out.writeFloat(weight);
                }
            }
            int[] keys = model.weights().keys();
            out.writeInt(keys.length);
            for (int key : keys) {
                out.writeInt(key);
            }
            for (float scale : model.weights().scales()) {
                out.writeFloat(scale);
            }
            out.write(model.weights().rows());
            out.writeInt(checksum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Output output, float bias, Judged judged) throws IOException {
        out.writeUTF(output.word());
        out.writeFloat(bias);
        out.writeFloat(judged.slope());
        out.writeFloat(judged.intercept());
        out.writeFloat(judged.low());
        out.writeFloat(judged.normal());
        out.writeFloat(judged.high());
    }

    /** Reads a model; {@link IllegalArgumentException} with the reason where the bytes are none of this release. */
    public static Model read(InputStream stream) throws IOException {
        byte[] bytes = stream.readAllBytes();
        var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, Math.max(0, bytes.length - 4)));
        if (bytes.length < MARK.length + 8 || !java.util.Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            throw new IllegalArgumentException("This is no file of a model.");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IllegalArgumentException("This model is of version " + version + ", and this release reads "
                    + VERSION + ": train it again.");
        }
        int end = bytes.length - 4;
        int expected = new DataInputStream(new ByteArrayInputStream(bytes, end, 4)).readInt();
        if (checksum(java.util.Arrays.copyOf(bytes, end)) != expected) {
            throw new IllegalArgumentException("This file of a model is damaged: its checksum is wrong.");
        }
        return content(in);
    }

    private static Model content(DataInputStream in) throws IOException {
        int outputs = in.readInt();
        if (outputs != Output.count()) {
            throw new IllegalArgumentException("This model has other outputs: train it again.");
        }
        float[] bias = new float[outputs];
        Map<Output, Judged> judged = new EnumMap<>(Output.class);
        for (Output output : Output.values()) {
            String word = in.readUTF();
            if (!word.equals(output.word())) {
                throw new IllegalArgumentException(
                        "This model answers " + word + ", not " + output.word() + ": train it again.");
            }
            bias[output.ordinal()] = in.readFloat();
            judged.put(
                    output, new Judged(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
        }
        float[][] mixer = new float[outputs][outputs + 1];
        for (float[] row : mixer) {
            for (int at = 0; at < row.length; at++) {
                row[at] = in.readFloat();
            }
        }
        int[] keys = new int[in.readInt()];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = in.readInt();
        }
        float[] scales = new float[keys.length];
        for (int at = 0; at < scales.length; at++) {
            scales[at] = in.readFloat();
        }
        byte[] rows = Objects.requireNonNull(in.readNBytes(keys.length * outputs));
        return new Model(new Weights(keys, scales, rows, bias), new Mixer(mixer), judged);
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
