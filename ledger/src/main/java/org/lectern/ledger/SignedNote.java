package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A text with signature lines below an empty line, in the C2SP signed-note form. The text ends with a line end. */
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int MOST_LINES = 100;
    private static final int MOST_BYTES = 1_000_000;

    /** One signature line: the key's name, its id of eight hexadecimal digits, and the signature as base64. */
    public record Line(String name, String keyId, String signature) {
        public Line {
            VerifierKey.checkedName(name);
            if (!keyId.matches("[0-9a-f]{8}") || Base64Text.read(signature).length == 0) {
                throw new FormatException("a signature line is a name, a key id and a signature");
            }
        }

        private String written() {
            byte[] id = HexFormat.of().parseHex(keyId);
            byte[] bytes = Base64Text.read(signature);
            byte[] both = Arrays.copyOf(id, id.length + bytes.length);
            System.arraycopy(bytes, 0, both, id.length, bytes.length);
            return DASH + name + " " + Base64Text.write(both) + "\n";
        }

        private static Line parse(String line) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) {
                throw new FormatException("a signature line is not a dash, a name and base64");
            }
            byte[] both = Base64Text.read(parts[1]);
            if (both.length < 5) {
                throw new FormatException("a signature line is too short");
            }
            String id = HexFormat.of().formatHex(both, 0, 4);
            return new Line(parts[0], id, Base64Text.write(Arrays.copyOfRange(both, 4, both.length)));
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (text.length() < 2 || !text.endsWith("\n")) {
            throw new FormatException("a note's text ends with a line end");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new FormatException("a note has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_LINES) {
            throw new FormatException("a note has 1 to " + MOST_LINES + " signatures");
        }
    }

    public static SignedNote sign(String text, SigningKey key) {
        String signature = Base64Text.write(key.sign(text.getBytes(UTF_8)));
        return new SignedNote(text, List.of(new Line(key.name(), key.verifier().id(), signature)));
    }

    /** Reads UTF-8 bytes; refuses whatever {@link #bytes()} would not write again exactly. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new FormatException("the note is too long");
        }
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new FormatException("the note is not UTF-8 text");
        }
    }

    public static SignedNote parse(String written) {
        int split = written.lastIndexOf("\n\n");
        if (split < 0 || !written.endsWith("\n")) {
            throw new FormatException("the note has no signatures below an empty line");
        }
        List<Line> lines = new ArrayList<>();
        String below = written.substring(split + 2);
        for (int from = 0; from < below.length() && lines.size() <= MOST_LINES; ) {
            int end = below.indexOf('\n', from);
            lines.add(Line.parse(below.substring(from, end)));
            from = end + 1;
        }
        return new SignedNote(written.substring(0, split + 1), lines);
    }

    /** True when a line of the key's name and id is the key's signature over the text, and no such line is not. */
    public boolean signedBy(VerifierKey key) {
        List<Line> own = signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.keyId().equals(key.id()))
                .toList();
        byte[] message = text.getBytes(UTF_8);
        return !own.isEmpty()
                && own.stream().allMatch(line -> key.verifies(message, Base64Text.read(line.signature())));
    }

    public String written() {
        StringBuilder written = new StringBuilder(text).append('\n');
        signatures.forEach(line -> written.append(line.written()));
        return written.toString();
    }

    public byte[] bytes() {
        return written().getBytes(UTF_8);
    }
}
