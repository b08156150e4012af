package org.lectern.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testing.Property;

/** The note of Peter Neumann and its keys are the example in the documentation of Go's golang.org/x/mod/sumdb/note. */
@Tag("domain")
class SignedNoteTest {
    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String NOTE =
            TEXT + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1"
                    + "FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void theExampleOfGoIsSignedAndCheckedAlike() {
        SigningKey key = SigningKey.parseNote(PRIVATE);
        assertThat(key.verifier().text()).isEqualTo(PUBLIC);
        assertThat(key.noteText()).isEqualTo(PRIVATE);
        assertThat(SignedNote.sign(TEXT, key).written()).isEqualTo(NOTE);
        assertThat(SignedNote.parse(NOTE).signedBy(VerifierKey.parse(PUBLIC))).isTrue();
    }

    @Test
    void noBitOfANoteCanBeChangedUnseen() {
        byte[] bytes = SignedNote.parse(NOTE).bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(holds(changed)).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void theUnusedBitsOfTheLastCharacterAreChecked() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
        int last = NOTE.length() - 3;
        assertThat(NOTE.charAt(last)).isEqualTo('M');
        for (int position = last - 2; position <= last + 1; position++) {
            for (int i = 0; i < alphabet.length(); i++) {
                String changed = NOTE.substring(0, position) + alphabet.charAt(i) + NOTE.substring(position + 1);
                assertThat(holds(changed.getBytes(UTF_8))).isEqualTo(changed.equals(NOTE));
            }
        }
    }

    @Property(tries = 20)
    void anotherKeysSignatureDoesNotCount(RandomGenerator random) {
        SigningKey key = SigningKey.generate("library.example");
        SigningKey impostor = SigningKey.generate("library.example");
        SignedNote note = SignedNote.sign("text " + random.nextInt() + "\n", impostor);
        assertThat(note.signedBy(impostor.verifier())).isTrue();
        assertThat(note.signedBy(key.verifier())).isFalse();
    }

    @Test
    void keysAreReadBackInBothForms(@TempDir Path folder) throws IOException {
        SigningKey key = SigningKey.generate("library.example/log");
        Path pem = folder.resolve("log.pem");
        key.writePem(pem);
        assertThat(SigningKey.read(key.name(), pem).noteText()).isEqualTo(key.noteText());
        assertThat(SigningKey.parse(key.name(), key.noteText()).pem()).isEqualTo(key.pem());
        Path note = folder.resolve("log.key");
        key.writeNote(note);
        assertThat(SigningKey.read(key.name(), note).pem()).isEqualTo(key.pem());
        Path vkey = folder.resolve("log.vkey");
        key.verifier().write(vkey);
        assertThat(VerifierKey.read(vkey)).isEqualTo(key.verifier());
        assertThat(key.toString()).doesNotContain(key.noteText());
    }

    @Test
    void aPrivateKeyIsForItsOwnerOnlyAndNeverReplaced(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("log.pem");
        SigningKey.generate("a").writePem(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SigningKey.generate("a").writePem(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aCheckpointsBytesAreAlwaysTheSame() {
        String golden = "library.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        Checkpoint empty = new Checkpoint("library.example/log", 0, Merkle.emptyRoot());
        assertThat(empty.text()).isEqualTo(golden);
        assertThat(Checkpoint.parse(golden)).isEqualTo(empty);
        for (String wrong : new String[] {
            golden + "more\n", golden.replace("\n0\n", "\n00\n"), golden.replace("\n0\n", "\n1x\n"), golden.strip()
        }) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void aLogsHeadIsSignedByItsOwnKeyOnly() {
        Checkpoint head = new Checkpoint("library.example/log", 0, Merkle.emptyRoot());
        assertThatThrownBy(() -> head.sign(SigningKey.generate("other"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean holds(byte[] note) {
        try {
            return SignedNote.parse(note).signedBy(VerifierKey.parse(PUBLIC));
        } catch (FormatException e) {
            return false;
        }
    }
}
