package org.lectern.server.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.ledger.SigningKey;
import org.lectern.ledger.VerifierKey;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.KeptFile;

/** The key that signs this installation's checkpoints: the private half for its owner alone, the public half to give away. */
public record LogKey(SigningKey key, Path publicFile) {

    /** Reads the key in the folder, or makes one on the first start. */
    public static LogKey in(Path folder) {
        Path secret = folder.resolve("log-signing.key");
        Path open = folder.resolve("log-public.key");
        try {
            if (!Files.exists(secret)) {
                SigningKey made = SigningKey.generate("lectern-" + Identifiers.reference());
                // The secret comes last: where it is, both are.
                Path openAside = KeptFile.aside(open);
                made.verifier().write(openAside);
                KeptFile.place(openAside, open);
                Path secretAside = KeptFile.aside(secret);
                made.writePem(secretAside);
                KeptFile.place(secretAside, secret);
                return new LogKey(made, open);
            }
            return new LogKey(SigningKey.read(VerifierKey.read(open).name(), secret), open);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + secret + " cannot be read or written", e);
        }
    }
}
