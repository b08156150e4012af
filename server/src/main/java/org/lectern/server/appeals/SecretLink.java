package org.lectern.server.appeals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.lectern.ledger.Hash;
import org.lectern.server.database.OrganisationId;

/** The last part of an address that stands in a letter: a library, and a token that nobody guesses. Only the token's hash is stored. */
public record SecretLink(OrganisationId organisation, String token) {

    private static final int ORGANISATION = 36;

    /** As it stands in an address; empty where it is none. */
    public static Optional<SecretLink> of(String text) {
        if (text.indexOf('.') != ORGANISATION) {
            return Optional.empty();
        }
        try {
            OrganisationId organisation = new OrganisationId(UUID.fromString(text.substring(0, ORGANISATION)));
            return Optional.of(new SecretLink(organisation, text.substring(ORGANISATION + 1)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The hash of a token, as it is stored. */
    public static byte[] hash(String token) {
        return Hash.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    public byte[] hash() {
        return hash(token);
    }

    /** As it stands in an address. */
    public String text() {
        return organisation + "." + token;
    }
}
