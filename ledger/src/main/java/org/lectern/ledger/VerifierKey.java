package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The public half of an Ed25519 key under a name, in the C2SP signed-note text form {@code name+hash+base64}. */
public final class VerifierKey {
    static final byte ED25519 = 1;

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int MOST_BYTES = 4096;

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    VerifierKey(String name, byte[] raw) {
        this.name = checkedName(name);
        this.raw = raw.clone();
        this.key = decode(raw);
    }

    /** From the text {@code name+hash+base64}; refuses a hash that does not belong to name and key. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new FormatException("a verifier key is written name+hash+base64");
        }
        byte[] typed = Base64Text.read(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new FormatException("the verifier key is not an Ed25519 key");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!key.text().equals(text)) {
            throw new FormatException("the hash in the verifier key does not belong to its name and key");
        }
        return key;
    }

    /** From a file that holds the key's text and nothing else but line ends. */
    public static VerifierKey read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new FormatException("the file is too long for a verifier key");
        }
        return parse(new String(Files.readAllBytes(file), UTF_8).strip());
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, text() + "\n", StandardOpenOption.CREATE_NEW);
    }

    public String name() {
        return name;
    }

    /** Whether this key speaks for the log of that origin: its own name, or a name below it ({@code name/...}). */
    public boolean speaksFor(String origin) {
        return origin.equals(name) || origin.startsWith(name + "/");
    }

    /** The first four bytes of SHA-256 over name, line end, algorithm and key, as eight hexadecimal digits. */
    public String id() {
        byte[] hash = Hash.sha256(name.getBytes(UTF_8), new byte[] {'\n', ED25519}, raw)
                .bytes();
        return HexFormat.of().formatHex(hash, 0, 4);
    }

    public String text() {
        return name + "+" + id() + "+" + Base64Text.write(typed(raw));
    }

    /** True when the 64 bytes are this key's signature over the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] typed(byte[] raw) {
        byte[] typed = new byte[raw.length + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return typed;
    }

    static String checkedName(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || c < ' ' || c == 127 || isSpace(c))) {
            throw new FormatException("a key's name is not empty and has no spaces and no plus sign");
        }
        return name;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static PublicKey decode(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new FormatException("the 32 bytes are no Ed25519 public key");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
