package org.lectern.server.people;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;

/** The last part of a one-use link: the organisation that gave it and a token of which only the hash is kept. */
public record Link(OrganisationId organisation, String token) {

    private static final int UUID_LENGTH = 36;

    /** A link nobody has. */
    public static Link next(OrganisationId organisation) {
        return new Link(organisation, Identifiers.reference());
    }

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<Link> read(String text) {
        if (text.indexOf('.') != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Link(
                    new OrganisationId(UUID.fromString(text.substring(0, UUID_LENGTH))),
                    text.substring(UUID_LENGTH + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What is kept of the token. */
    public byte[] hash() {
        return Hash.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    @Override
    public String toString() {
        return organisation.value() + "." + token;
    }
}
