package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A named Ed25519 private key; its text never appears in {@link #toString()}. */
public final class SigningKey {
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String NOTE_PREFIX = "PRIVATE+KEY+";
    private static final String PEM_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String PEM_END = "-----END PRIVATE KEY-----";
    private static final int MOST_BYTES = 4096;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.verifier = new VerifierKey(name, publicKey(seed));
        this.key = decode(seed);
    }

    public static SigningKey generate(String name) {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /**
     * From either text form: PEM (PKCS 8, which carries no name) or the note's {@code PRIVATE+KEY+name+hash+base64},
     * whose name must be the one given.
     */
    public static SigningKey parse(String name, String text) {
        SigningKey key = text.startsWith(NOTE_PREFIX) ? parseNote(text.strip()) : new SigningKey(name, seedOfPem(text));
        if (!key.name().equals(name)) {
            throw new FormatException("the private key is named " + key.name() + ", not " + name);
        }
        return key;
    }

    /** From the note's private form, which carries its name. */
    public static SigningKey parseNote(String text) {
        String[] parts = text.startsWith(NOTE_PREFIX)
                ? text.substring(NOTE_PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new FormatException("a private key is written PRIVATE+KEY+name+hash+base64");
        }
        byte[] typed = Base64Text.read(parts[2]);
        if (typed.length != 33 || typed[0] != VerifierKey.ED25519) {
            throw new FormatException("the private key is not an Ed25519 key");
        }
        SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!key.noteText().equals(text)) {
            throw new FormatException("the hash in the private key does not belong to its name and key");
        }
        return key;
    }

    /** Reads a file in either form. */
    public static SigningKey read(String name, Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new FormatException("the file is too long for a private key");
        }
        return parse(name, new String(Files.readAllBytes(file), UTF_8));
    }

    /** Writes a new PEM file that only its owner can read; an existing file is never replaced. */
    public void writePem(Path file) throws IOException {
        OwnerOnly.write(file, pem());
    }

    /** Writes the note's private form, which keeps the name, to a new file that only its owner can read. */
    public void writeNote(Path file) throws IOException {
        OwnerOnly.write(file, noteText() + "\n");
    }

    public String name() {
        return verifier.name();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The 64 bytes of the Ed25519 signature over the message. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 signing failed", e);
        }
    }

    public String pem() {
        return PEM_BEGIN + "\n" + Base64Text.write(concat(PKCS8_PREFIX, seed)) + "\n" + PEM_END + "\n";
    }

    public String noteText() {
        return NOTE_PREFIX + name() + "+" + verifier.id() + "+" + Base64Text.write(VerifierKey.typed(seed));
    }

    @Override
    public String toString() {
        return "signing key of " + verifier.text();
    }

    private static byte[] seedOfPem(String pem) {
        String text = pem.strip();
        if (!text.startsWith(PEM_BEGIN) || !text.endsWith(PEM_END)) {
            throw new FormatException("the private key is neither PEM nor the note form");
        }
        String body = text.substring(PEM_BEGIN.length(), text.length() - PEM_END.length());
        byte[] encoded = Base64Text.read(body.replaceAll("\\s", ""));
        byte[] seed = Arrays.copyOfRange(encoded, Math.min(PKCS8_PREFIX.length, encoded.length), encoded.length);
        if (seed.length != 32 || !Arrays.equals(encoded, concat(PKCS8_PREFIX, seed))) {
            throw new FormatException("the PEM does not hold an Ed25519 private key");
        }
        return seed;
    }

    private static PrivateKey decode(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(concat(PKCS8_PREFIX, seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform refuses an Ed25519 seed", e);
        }
    }

    /**
     * The JDK derives a public key only while generating one, so its generator is handed the seed as its randomness.
     */
    private static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
            PublicKey key = generator.generateKeyPair().getPublic();
            byte[] encoded = key.getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform has no Ed25519", e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static final class FixedRandom extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
