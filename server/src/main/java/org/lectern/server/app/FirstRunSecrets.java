package org.lectern.server.app;

import org.lectern.server.database.CredentialKey;
import org.lectern.server.database.OrganisationId;
import org.springframework.stereotype.Component;

/** Seals the passwords of a first run that is not finished, since sessions lie in the database. */
@Component
class FirstRunSecrets {

    private static final String PURPOSE = "first-run";

    private final CredentialKey key;

    FirstRunSecrets(CredentialKey key) {
        this.key = key;
    }

    /** Sealed bytes; none for an empty text. */
    byte[] seal(String secret) {
        return secret.isEmpty() ? new byte[0] : key.seal(OrganisationId.SYSTEM, PURPOSE, secret);
    }

    String open(byte[] sealed) {
        return sealed.length == 0 ? "" : key.open(OrganisationId.SYSTEM, PURPOSE, sealed);
    }
}
