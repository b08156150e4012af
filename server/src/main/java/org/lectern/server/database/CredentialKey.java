package org.lectern.server.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals passwords with AES-256-GCM by a key in a file of its own, bound to the organisation and thing they belong to. */
@Component
public class CredentialKey {

    private final Aead aead;

    CredentialKey(@Value("${lectern.keys}") Path keys) {
        try {
            AeadConfig.register();
            this.aead = read(keys.resolve("credentials.json")).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file for credentials cannot be used", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Files.createDirectories(file.getParent());
            KeptFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get()));
            return made;
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    public byte[] seal(OrganisationId organisation, String purpose, String secret) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), context(organisation, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what was sealed. @throws IllegalStateException where that was for something else or with another key */
    public String open(OrganisationId organisation, String purpose, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, context(organisation, purpose)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored password cannot be opened with this installation's key file", e);
        }
    }

    private static byte[] context(OrganisationId organisation, String purpose) {
        return (organisation + "/" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
